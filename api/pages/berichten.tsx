// What we told or asked whom, when, and how it was answered.
import type { VNode } from 'preact'
import type { Sent } from '../../db/queries/pages.ts'
import { taskInWords } from './wi2021.ts'
import { capitalised, moment, organisatieInWords } from './words.ts'

const SHOWN = 8
const FEW = 3

export function Berichten({ messages }: { messages: readonly Sent[] }): VNode {
  const shown = messages.length < SHOWN + FEW ? messages.length : SHOWN
  const rest = messages.slice(shown)
  return (
    <section aria-labelledby="berichten" class="blok">
      <h2 id="berichten">Berichten</h2>
      {messages.length === 0 ? (
        <p>Er is nog niets verstuurd.</p>
      ) : (
        <Table messages={messages.slice(0, shown)} older={false} />
      )}
      {rest.length === 0 ? null : (
        <details class="uitklap">
          <summary>Toon ook de {rest.length} eerdere berichten</summary>
          <Table messages={rest} older />
        </details>
      )}
    </section>
  )
}

function Table({ messages, older }: { messages: readonly Sent[]; older: boolean }): VNode {
  return (
    <table class="utrecht-table berichten">
      <caption class="sr">{older ? 'Eerdere berichten' : 'Berichten die het laatst zijn gemaakt'}</caption>
      <thead>
        <tr>
          <th scope="col">Aan</th>
          <th scope="col">Bericht</th>
          <th scope="col">Gemaakt op</th>
          <th scope="col">Antwoord</th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={message.id}>
            <th scope="row">{capitalised(organisatieInWords(message.channel))}</th>
            <td>{whatIsSaid(message.text)}</td>
            <td data-kop="Gemaakt op">{moment(message.createdAt)}</td>
            <td data-kop="Antwoord">{answer(message)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whom it is for stands in front of it already. */
const whatIsSaid = (text: string) => capitalised(taskInWords(text.replace(/^(DUO|BRP|COA|Brief): /, '')))

function answer({ reply, repliedAt, attempts, settled, channel }: Sent): VNode | string {
  const on = repliedAt === null ? '' : ` op ${moment(repliedAt)}`
  if (reply === null) {
    if (settled) return 'afgehandeld'
    return attempts === 0 ? 'wordt verstuurd' : `nog geen antwoord, ${attempts} keer geprobeerd`
  }
  switch (reply.kind) {
    case 'accepted':
      return channel === 'brief' ? `verstuurd${on}` : `aangenomen${on}`
    case 'facts':
      return `beantwoord${on}`
    case 'refused':
      return <span class="fout">{`geweigerd${on}: ${reply.fouttekst.join(' ')}`}</span>
    case 'unusable':
      return <span class="fout">{`antwoord niet bruikbaar${on}: ${reply.problem}`}</span>
    default:
      return reply satisfies never
  }
}
