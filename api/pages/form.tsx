// The form of one act. Works without JavaScript; a double click sends the same command twice, which is done once.
import { randomUUID } from 'node:crypto'
import type { VNode } from 'preact'
import type { CatalogueEntry } from '../../domain/dossier.ts'
import { cite } from '../../domain/law/finding.ts'
import type { Entered, Field } from './fields.ts'
import { article, dutch } from './words.ts'

export type FormState = { readonly entered: Entered; readonly problems: Readonly<Record<string, string>> }
export const untouched: FormState = { entered: {}, problems: {} }

type Props = {
  readonly action: string
  readonly kind: string
  /** Where it stands: an act can be offered at more than one place. */
  readonly place: string
  readonly entry: CatalogueEntry
  readonly fields: readonly Field[]
  readonly state: FormState
  /** What the place already tells: not asked again. */
  readonly given: Entered
}

/** Name of the field that carries the id of the form. */
export const ONCE = 'formulier'
/** Name of the field that tells at which place the form stood. */
export const PLACE = 'plaats'

export function ActForm({ action, kind, place, entry, fields, state, given }: Props): VNode {
  const id = `${place}-${kind}`
  const faults = fields.filter(({ name }) => state.problems[name] !== undefined)
  return (
    <form class="handeling" method="post" action={action} id={id} noValidate>
      <p class="handeling__hulp">
        {entry.help} <span class="artikel">{article(cite(entry.ground))}</span>
      </p>
      <input type="hidden" name={ONCE} value={randomUUID()} />
      <input type="hidden" name={PLACE} value={place} />
      {faults.length === 0 ? null : (
        <div class="fouten">
          <p>Vul dit formulier verder in:</p>
          <ul>
            {faults.map(({ name }) => (
              <li key={name}>
                <a class="utrecht-link" href={`#${id}-${name}`}>
                  {state.problems[name]}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {fields.map(({ name }) =>
        given[name] === undefined ? null : <input key={name} type="hidden" name={name} value={given[name]} />,
      )}
      <div class="handeling__velden">
        {fields
          .filter(({ name }) => given[name] === undefined)
          .map((field) => (
            <FieldShape key={field.name} id={`${id}-${field.name}`} field={field} state={state} />
          ))}
      </div>
      <button class="utrecht-button utrecht-button--primary-action" type="submit">
        {entry.label}
      </button>
    </form>
  )
}

type FieldProps = { readonly id: string; readonly field: Field; readonly state: FormState }

function FieldShape({ id, field, state }: FieldProps): VNode {
  const problem = state.problems[field.name]
  const described = [...(field.help ? [`${id}-hulp`] : []), ...(problem ? [`${id}-fout`] : [])].join(' ')
  const shared = {
    id,
    name: field.name,
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(problem ? { 'aria-invalid': true } : {}),
  }
  const label = `${field.label}${field.required || field.kind === 'yes' ? '' : ' (niet verplicht)'}`
  const control = <Control field={field} value={state.entered[field.name] ?? ''} shared={shared} />
  const notes = (
    <>
      {field.help ? (
        <p class="utrecht-form-field-description veld__hulp" id={`${id}-hulp`}>
          {dutch(field.help)}
        </p>
      ) : null}
      {problem ? (
        <p class="utrecht-form-field-error-message veld__fout" id={`${id}-fout`}>
          {problem}
        </p>
      ) : null}
    </>
  )
  if (field.kind === 'yes')
    return (
      <div class="veld veld--ja">
        {control}
        <div>
          <label class="utrecht-form-label utrecht-form-label--checkbox" for={id}>
            {label}
          </label>
          {notes}
        </div>
      </div>
    )
  return (
    <div class={problem ? 'veld veld--fout' : 'veld'}>
      <label class="utrecht-form-label" for={id}>
        {label}
      </label>
      {notes}
      {control}
    </div>
  )
}

type ControlProps = {
  readonly field: Field
  readonly value: string
  readonly shared: { readonly id: string; readonly name: string }
}

function Control({ field, value, shared }: ControlProps): VNode {
  const { kind, required } = field
  switch (kind) {
    case 'choice': {
      const only = field.choices.length === 1 ? field.choices[0]?.value : undefined
      return (
        <select {...shared} class="utrecht-select utrecht-select--html-select" required={required}>
          <option value="">{required ? 'Kies' : 'Geen keuze'}</option>
          {field.choices.map((choice) => (
            <option
              key={choice.value}
              value={choice.value}
              selected={choice.value === (value || (required ? only : undefined))}
            >
              {choice.text}
            </option>
          ))}
        </select>
      )
    }
    case 'yes':
      return <input {...shared} class="utrecht-checkbox vinkje" type="checkbox" value="ja" checked={value !== ''} />
    case 'date':
      return <input {...shared} class="utrecht-textbox invoer--kort" type="date" value={value} required={required} />
    case 'number':
      return <NumberBox field={field} value={value} shared={shared} />
    case 'money':
      return (
        <input {...shared} class="utrecht-textbox invoer--kort" inputMode="decimal" value={value} required={required} />
      )
    case 'text':
      return <input {...shared} class="utrecht-textbox" value={value} required={required} />
    default:
      return kind satisfies never
  }
}

function NumberBox({ field: { min, max, required }, value, shared }: ControlProps): VNode {
  return (
    <input
      {...shared}
      class="utrecht-textbox invoer--kort"
      type="number"
      inputMode="numeric"
      {...(min === null ? {} : { min })}
      {...(max === null ? {} : { max })}
      value={value}
      required={required}
    />
  )
}
