// The one table of routes, in the order of openapi.json.
import type { AnyRegeling } from '../../domain/dossier.ts'
import type { Route } from '../route.ts'
import { actRoutes } from './acts.ts'
import { berekeningRoutes } from './berekeningen.ts'
import { openingRoute } from './opening.ts'
import { quarantaineRoutes } from './quarantaine.ts'
import { takenRoute } from './taken.ts'
import { trajectRoutes } from './trajecten.ts'
import { zoekRoute } from './zoeken.ts'

export function routesOf(regelingen: Readonly<Record<string, AnyRegeling>>): readonly Route[] {
  return [
    openingRoute,
    ...trajectRoutes,
    zoekRoute,
    takenRoute,
    ...quarantaineRoutes,
    ...berekeningRoutes,
    ...actRoutes(regelingen),
  ]
}
