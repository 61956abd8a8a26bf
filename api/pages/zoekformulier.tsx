// The box in which somebody is looked for. A form that is posted: no number of a person ever stands in an address.
import type { VNode } from 'preact'

const HELP = 'Een BSN, een V-nummer, een (deel van een) naam, of het nummer van een traject.'

/** A page holds it once. */
export function Zoekformulier({ value = '', problem }: { value?: string; problem?: string | undefined }): VNode {
  return (
    <search>
      <form class="zoek" method="post" action="/zoeken">
        <div class={problem ? 'veld veld--fout' : 'veld'}>
          <label class="utrecht-form-label" for="zoek">
            Zoek een traject
          </label>
          <p class="utrecht-form-field-description veld__hulp" id="zoek-hulp">
            {HELP}
          </p>
          {problem ? (
            <p class="utrecht-form-field-error-message veld__fout" id="zoek-fout">
              {problem}
            </p>
          ) : null}
          <input
            class="utrecht-textbox"
            id="zoek"
            name="zoek"
            value={value}
            autocomplete="off"
            maxLength={200}
            aria-describedby={problem ? 'zoek-hulp zoek-fout' : 'zoek-hulp'}
            {...(problem ? { 'aria-invalid': true } : {})}
          />
        </div>
        <button class="utrecht-button utrecht-button--secondary-action" type="submit">
          Zoek
        </button>
      </form>
    </search>
  )
}
