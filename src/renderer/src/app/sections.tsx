import {
  BoardRegular,
  BookRegular,
  BuildingRegular,
  CheckmarkCircleRegular,
  HomePersonRegular,
  MoneyRegular,
  BoxRegular,
  PeopleRegular,
  MailInboxRegular,
  PersonAvailableRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';

/** The sections of the window in the order of the work, with the key that opens each (Alt + number). */
export const SECTIONS = [
  { path: '/', label: 'board', icon: BoardRegular },
  { path: '/households', label: 'households', icon: HomePersonRegular },
  { path: '/catalogs', label: 'catalogs', icon: BuildingRegular },
  { path: '/enrolment', label: 'enrolment', icon: PersonAvailableRegular },
  { path: '/rosters', label: 'rosters', icon: BookRegular },
  { path: '/compliance', label: 'compliance', icon: CheckmarkCircleRegular },
  { path: '/payments', label: 'payments', icon: MoneyRegular },
  { path: '/packages', label: 'packages', icon: BoxRegular },
  { path: '/users', label: 'users', icon: PeopleRegular },
  { path: '/imports', label: 'imports', icon: MailInboxRegular },
  { path: '/help', label: 'help', icon: QuestionCircleRegular },
] as const;
