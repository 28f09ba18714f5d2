import { addMonths } from '../calendar';
import type { GateCode } from './gates';
import { isPassing } from './judgement';
import type { EligibilityInput, Judgement, JudgeGate, PopulatedCenterFacts } from './judgement';
import type { RuleSet } from '../ruleSets/ruleSet';

/** Hogar indígena amazónico: its catalogued populated centre has a comunidad nativa (mission, Amazon indigenous). */
export const isAmazonIndigenous = (center: PopulatedCenterFacts | null) => (center?.nativeCommunity ?? '') !== '';

/** All that the geographic gate looks at. */
export type GeoInput = Pick<EligibilityInput, 'populatedCenter' | 'districtPovertyPct' | 'districtOperated'> & {
  readonly household: Pick<EligibilityInput['household'], 'nativeCommunity'>;
};

/** Focalización geográfica: the Amazon community passes; else the list decides; else an index strictly above the limit. */
export const judgeGeo = (input: GeoInput, rules: RuleSet): Judgement<'GEO'> => {
  const code = geoCode(input, rules);
  const statedOnly = input.household.nativeCommunity !== '' && !isAmazonIndigenous(input.populatedCenter);
  return {
    passed: isPassing(code),
    code,
    warnings: statedOnly ? ['GEO_COMMUNITY_NOT_IN_CATALOG'] : [],
    found: {
      operated: input.districtOperated,
      populatedCenterPct: input.populatedCenter?.povertyPct ?? null,
      districtPct: input.districtPovertyPct,
      nativeCommunity: input.populatedCenter?.nativeCommunity ?? '',
    },
    required: { overPct: rules.geoGatePct.value, byListOnly: rules.geoGateBy.value === 'LIST' },
  };
};

function geoCode({ populatedCenter, districtPovertyPct, districtOperated }: GeoInput, rules: RuleSet): GateCode {
  const limit = rules.geoGatePct.value;
  const listOnly = rules.geoGateBy.value === 'LIST';
  if (limit === null && !listOnly) return 'GEO_NO_GATE';
  if (isAmazonIndigenous(populatedCenter)) return 'GEO_AMAZON';
  if (districtOperated !== null) return districtOperated ? 'GEO_LIST' : 'GEO_NOT_LISTED';
  const known = [populatedCenter?.povertyPct ?? null, districtPovertyPct].filter((pct) => pct !== null);
  if (limit === null || known.length === 0) return 'GEO_NO_DATA';
  return known.some((pct) => pct > limit) ? 'GEO_INDEX' : 'GEO_INDEX_LOW';
}

/** Residencia: lived in the district strictly more than so many calendar months before the date (mission S3). */
export const judgeResidence: JudgeGate<'RESIDENCE'> = ({ household: { residenceSince }, on }, rules) => {
  const overMonths = rules.residenceMonthsMin.value;
  const before = addMonths(on, -overMonths);
  const passed = residenceSince < before;
  return {
    passed,
    code: passed ? 'RESIDENCE_LONG_ENOUGH' : 'RESIDENCE_TOO_SHORT',
    warnings: [],
    found: { since: residenceSince },
    required: { before, overMonths },
  };
};
