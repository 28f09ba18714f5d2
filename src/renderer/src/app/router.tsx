import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AffiliationScreen } from '../features/affiliation/AffiliationScreen';
import { AssembliesScreen } from '../features/assemblies/AssembliesScreen';
import { AssemblyScreen } from '../features/assemblies/AssemblyScreen';
import { BoardScreen } from '../features/board/BoardScreen';
import { CatalogsScreen } from '../features/catalogs/CatalogsScreen';
import { ClassificationScreen } from '../features/classification/ClassificationScreen';
import { ComplianceScreen } from '../features/compliance/ComplianceScreen';
import { DocumentsScreen } from '../features/documents/DocumentsScreen';
import { DuplicatesScreen } from '../features/duplicates/DuplicatesScreen';
import { EligibilityScreen } from '../features/eligibility/EligibilityScreen';
import { HelpScreen } from '../features/help/HelpScreen';
import { HouseholdFormScreen } from '../features/households/HouseholdFormScreen';
import { HouseholdScreen } from '../features/households/HouseholdScreen';
import { HouseholdsScreen } from '../features/households/HouseholdsScreen';
import { ImportScreen } from '../features/imports/ImportScreen';
import { ImportsScreen } from '../features/imports/ImportsScreen';
import { LeadersScreen } from '../features/leaders/LeadersScreen';
import { PackagesScreen } from '../features/packages/PackagesScreen';
import { PaymentsScreen } from '../features/payments/PaymentsScreen';
import { ProposalsScreen } from '../features/proposals/ProposalsScreen';
import { QualityScreen } from '../features/quality/QualityScreen';
import { RegistryScreen } from '../features/registry/RegistryScreen';
import { RostersScreen } from '../features/rosters/RostersScreen';
import { RulesScreen } from '../features/rules/RulesScreen';
import { TerritoryScreen } from '../features/territory/TerritoryScreen';
import { EnrolmentFrame } from './EnrolmentFrame';
import { ScreenFailed } from './ErrorBoundary';
import { Frame } from './Frame';

const root = createRootRoute({ component: Frame });
const screen = <Path extends string>(path: Path, component: () => React.JSX.Element) =>
  createRoute({ getParentRoute: () => root, path, component });

/** Each tab of enrolment: one in `enrolmentTabs`, and its screen here. */
const enrolment = createRoute({ getParentRoute: () => root, path: '/enrolment', component: EnrolmentFrame });
const tab = <Path extends string>(path: Path, component: () => React.JSX.Element) =>
  createRoute({ getParentRoute: () => enrolment, path, component });

const routeTree = root.addChildren([
  screen('/', BoardScreen),
  screen('/households', HouseholdsScreen),
  screen('/households/new', HouseholdFormScreen),
  screen('/households/$code', HouseholdScreen),
  screen('/households/$code/edit', HouseholdFormScreen),
  screen('/catalogs', CatalogsScreen),
  enrolment.addChildren([
    tab('/', EligibilityScreen),
    tab('/documents', DocumentsScreen),
    tab('/classification', ClassificationScreen),
    tab('/assemblies', AssembliesScreen),
    tab('/assemblies/$assembly', AssemblyScreen),
    tab('/affiliation', AffiliationScreen),
    tab('/duplicates', DuplicatesScreen),
    tab('/proposals', ProposalsScreen),
    tab('/quality', QualityScreen),
    tab('/territory', TerritoryScreen),
    tab('/leaders', LeadersScreen),
    tab('/rules', RulesScreen),
  ]),
  screen('/rosters', RostersScreen),
  screen('/compliance', ComplianceScreen),
  screen('/payments', PaymentsScreen),
  screen('/packages', PackagesScreen),
  screen('/users', RegistryScreen),
  screen('/imports', ImportsScreen),
  screen('/imports/$id', ImportScreen),
  screen('/help', HelpScreen),
]);

export const router = createRouter({ routeTree, history: createHashHistory(), defaultErrorComponent: ScreenFailed });

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be extended
  interface Register {
    readonly router: typeof router;
  }
}
