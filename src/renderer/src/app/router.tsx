import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent as lazy,
  type RouteComponent,
} from '@tanstack/react-router';
import { EnrolmentFrame } from './EnrolmentFrame';
import { ScreenFailed } from './ErrorBoundary';
import { Frame } from './Frame';

// Each screen is loaded when it is first shown: the first one needs little of what the window can do.
const AffiliationScreen = lazy(() => import('../features/affiliation/AffiliationScreen'), 'AffiliationScreen');
const AssembliesScreen = lazy(() => import('../features/assemblies/AssembliesScreen'), 'AssembliesScreen');
const AssemblyScreen = lazy(() => import('../features/assemblies/AssemblyScreen'), 'AssemblyScreen');
const AuditScreen = lazy(() => import('../features/audit/AuditScreen'), 'AuditScreen');
const BenefitsScreen = lazy(() => import('../features/benefits/BenefitsScreen'), 'BenefitsScreen');
const BoardScreen = lazy(() => import('../features/board/BoardScreen'), 'BoardScreen');
const CatalogsScreen = lazy(() => import('../features/catalogs/CatalogsScreen'), 'CatalogsScreen');
const ClassificationScreen = lazy(
  () => import('../features/classification/ClassificationScreen'),
  'ClassificationScreen',
);
const ComplianceScreen = lazy(() => import('../features/compliance/ComplianceScreen'), 'ComplianceScreen');
const DocumentsScreen = lazy(() => import('../features/documents/DocumentsScreen'), 'DocumentsScreen');
const DuplicatesScreen = lazy(() => import('../features/duplicates/DuplicatesScreen'), 'DuplicatesScreen');
const EligibilityScreen = lazy(() => import('../features/eligibility/EligibilityScreen'), 'EligibilityScreen');
const HelpScreen = lazy(() => import('../features/help/HelpScreen'), 'HelpScreen');
const HouseholdFormScreen = lazy(() => import('../features/households/HouseholdFormScreen'), 'HouseholdFormScreen');
const HouseholdScreen = lazy(() => import('../features/households/HouseholdScreen'), 'HouseholdScreen');
const HouseholdsScreen = lazy(() => import('../features/households/HouseholdsScreen'), 'HouseholdsScreen');
const ImportScreen = lazy(() => import('../features/imports/ImportScreen'), 'ImportScreen');
const ImportsScreen = lazy(() => import('../features/imports/ImportsScreen'), 'ImportsScreen');
const LeadersScreen = lazy(() => import('../features/leaders/LeadersScreen'), 'LeadersScreen');
const PackagesScreen = lazy(() => import('../features/packages/PackagesScreen'), 'PackagesScreen');
const PaymentsScreen = lazy(() => import('../features/payments/PaymentsScreen'), 'PaymentsScreen');
const ProposalsScreen = lazy(() => import('../features/proposals/ProposalsScreen'), 'ProposalsScreen');
const QualityScreen = lazy(() => import('../features/quality/QualityScreen'), 'QualityScreen');
const RegistryScreen = lazy(() => import('../features/registry/RegistryScreen'), 'RegistryScreen');
const RostersScreen = lazy(() => import('../features/rosters/RostersScreen'), 'RostersScreen');
const RulesScreen = lazy(() => import('../features/rules/RulesScreen'), 'RulesScreen');
const TerritoryScreen = lazy(() => import('../features/territory/TerritoryScreen'), 'TerritoryScreen');
const TypingScreen = lazy(() => import('../features/rosters/typing/TypingScreen'), 'TypingScreen');

const root = createRootRoute({ component: Frame });
const screen = <Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });

/** Each tab of enrolment: one in `enrolmentTabs`, and its screen here. */
const enrolment = createRoute({ getParentRoute: () => root, path: '/enrolment', component: EnrolmentFrame });
const tab = <Path extends string>(path: Path, component: RouteComponent) =>
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
    tab('/benefits', BenefitsScreen),
    tab('/duplicates', DuplicatesScreen),
    tab('/proposals', ProposalsScreen),
    tab('/quality', QualityScreen),
    tab('/territory', TerritoryScreen),
    tab('/leaders', LeadersScreen),
    tab('/rules', RulesScreen),
  ]),
  screen('/rosters', RostersScreen),
  screen('/rosters/type', TypingScreen),
  screen('/compliance', ComplianceScreen),
  screen('/payments', PaymentsScreen),
  screen('/packages', PackagesScreen),
  screen('/users', RegistryScreen),
  screen('/users/audit', AuditScreen),
  screen('/imports', ImportsScreen),
  screen('/imports/$id', ImportScreen),
  screen('/help', HelpScreen),
]);

export const router = createRouter({ routeTree, history: createHashHistory(), defaultErrorComponent: ScreenFailed });

/** Loads what is asked for first, so that it is there when the registry opens. */
export const preloadFirstScreens = () =>
  Promise.all([router.preloadRoute({ to: '/' }), router.preloadRoute({ to: '/households' })]);

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be extended
  interface Register {
    readonly router: typeof router;
  }
}
