/** Every rule that is spelled as a pattern, by family. A test compares this list with the folder. */
import type { FramingRule } from '#detection/framing-rule.ts';
import { rule as argumentAdversativeStart } from '#detection/rules/argument/adversative-start.ts';
import { rule as argumentConcession } from '#detection/rules/argument/concession.ts';
import { rule as argumentConcessiveOpening } from '#detection/rules/argument/concessive-opening.ts';
import { rule as argumentDismissal } from '#detection/rules/argument/dismissal.ts';
import { rule as argumentExhortation } from '#detection/rules/argument/exhortation.ts';
import { rule as argumentFirstPerson } from '#detection/rules/argument/first-person.ts';
import { rule as argumentOughtTo } from '#detection/rules/argument/ought-to.ts';
import { rule as argumentRhetoricalQuestion } from '#detection/rules/argument/rhetorical-question.ts';
import { rule as argumentTheTruthIs } from '#detection/rules/argument/the-truth-is.ts';
import { rule as causeBlame } from '#detection/rules/cause/blame.ts';
import { rule as causeFuelledBy } from '#detection/rules/cause/fuelled-by.ts';
import { rule as causeThanksTo } from '#detection/rules/cause/thanks-to.ts';
import { rule as certaintyCondition } from '#detection/rules/certainty/condition.ts';
import { rule as certaintyHedge } from '#detection/rules/certainty/hedge.ts';
import { rule as certaintyVagueQuantity } from '#detection/rules/certainty/vague-quantity.ts';
import { rule as certaintyVagueScope } from '#detection/rules/certainty/vague-scope.ts';
import { rule as doubtAmidConcern } from '#detection/rules/doubt/amid-concern.ts';
import { rule as doubtHangsOver } from '#detection/rules/doubt/hangs-over.ts';
import { rule as doubtIntoQuestion } from '#detection/rules/doubt/into-question.ts';
import { rule as doubtLeftQuestions } from '#detection/rules/doubt/left-questions.ts';
import { rule as doubtRaisesQuestions } from '#detection/rules/doubt/raises-questions.ts';
import { rule as doubtRemainsToBeSeen } from '#detection/rules/doubt/remains-to-be-seen.ts';
import { rule as doubtSupposed } from '#detection/rules/doubt/supposed.ts';
import { rule as headlineFightingVerb } from '#detection/rules/headline/fighting-verb.ts';
import { rule as headlineLeadingQuestion } from '#detection/rules/headline/leading-question.ts';
import { rule as headlineLure } from '#detection/rules/headline/lure.ts';
import { rule as headlinePurposeAsFact } from '#detection/rules/headline/purpose-as-fact.ts';
import { rule as headlinePurposeVerb } from '#detection/rules/headline/purpose-verb.ts';
import { rule as inferenceClearSign } from '#detection/rules/inference/clear-sign.ts';
import { rule as inferenceItIsClear } from '#detection/rules/inference/it-is-clear.ts';
import { rule as inferenceMustHave } from '#detection/rules/inference/must-have.ts';
import { rule as inferenceNoDoubt } from '#detection/rules/inference/no-doubt.ts';
import { rule as inferenceParticiple } from '#detection/rules/inference/participle.ts';
import { rule as inferenceSeemingly } from '#detection/rules/inference/seemingly.ts';
import { rule as inferenceSpeaksVolumes } from '#detection/rules/inference/speaks-volumes.ts';
import { rule as inferenceWouldAmountTo } from '#detection/rules/inference/would-amount-to.ts';
import { rule as judgementIsUnusual } from '#detection/rules/judgement/is-unusual.ts';
import { rule as judgementMakesNoSense } from '#detection/rules/judgement/makes-no-sense.ts';
import { rule as judgementOneOfTheMost } from '#detection/rules/judgement/one-of-the-most.ts';
import { rule as judgementSentenceAdverb } from '#detection/rules/judgement/sentence-adverb.ts';
import { rule as judgementVerdictNoun } from '#detection/rules/judgement/verdict-noun.ts';
import { rule as judgementWhatA } from '#detection/rules/judgement/what-a.ts';
import { rule as labelAllyApposition } from '#detection/rules/label/ally-apposition.ts';
import { rule as mindFeeling } from '#detection/rules/mind/feeling.ts';
import { rule as mindHopingTo } from '#detection/rules/mind/hoping-to.ts';
import { rule as mindInnerLife } from '#detection/rules/mind/inner-life.ts';
import { rule as mindOutOf } from '#detection/rules/mind/out-of.ts';
import { rule as predictionCanExpect } from '#detection/rules/prediction/can-expect.ts';
import { rule as predictionEndsBadly } from '#detection/rules/prediction/ends-badly.ts';
import { rule as predictionForegone } from '#detection/rules/prediction/foregone.ts';
import { rule as predictionHistoryWillJudge } from '#detection/rules/prediction/history-will-judge.ts';
import { rule as predictionLikelyTo } from '#detection/rules/prediction/likely-to.ts';
import { rule as predictionLikelyTrouble } from '#detection/rules/prediction/likely-trouble.ts';
import { rule as predictionLooms } from '#detection/rules/prediction/looms.ts';
import { rule as predictionMatterOfTime } from '#detection/rules/prediction/matter-of-time.ts';
import { rule as predictionMayCauseTrouble } from '#detection/rules/prediction/may-cause-trouble.ts';
import { rule as predictionMoveThatWill } from '#detection/rules/prediction/move-that-will.ts';
import { rule as predictionReshapes } from '#detection/rules/prediction/reshapes.ts';
import { rule as promotionBoasts } from '#detection/rules/promotion/boasts.ts';
import { rule as promotionLeadingSupplier } from '#detection/rules/promotion/leading-supplier.ts';
import { rule as promotionSetsTheStandard } from '#detection/rules/promotion/sets-the-standard.ts';
import { rule as promotionSuperlative } from '#detection/rules/promotion/superlative.ts';
import { rule as purposeAimedAt } from '#detection/rules/purpose/aimed-at.ts';
import { rule as purposeInAMoveTo } from '#detection/rules/purpose/in-a-move-to.ts';
import { rule as purposePretext } from '#detection/rules/purpose/pretext.ts';
import { rule as purposeToHostileVerb } from '#detection/rules/purpose/to-hostile-verb.ts';
import { rule as sourcingAnonymous } from '#detection/rules/sourcing/anonymous.ts';
import { rule as sourcingDenial } from '#detection/rules/sourcing/denial.ts';
import { rule as sourcingDistancingVerb } from '#detection/rules/sourcing/distancing-verb.ts';
import { rule as sourcingSecondHand } from '#detection/rules/sourcing/second-hand.ts';
import { rule as sourcingUnsourcedAllegation } from '#detection/rules/sourcing/unsourced-allegation.ts';
import { rule as sourcingUnsourcedBackground } from '#detection/rules/sourcing/unsourced-background.ts';
import { rule as sourcingVague } from '#detection/rules/sourcing/vague.ts';

export const patternRules: readonly FramingRule[] = [
  predictionLikelyTo,
  predictionForegone,
  predictionMoveThatWill,
  predictionMayCauseTrouble,
  predictionLikelyTrouble,
  predictionMatterOfTime,
  predictionEndsBadly,
  predictionLooms,
  predictionReshapes,
  predictionHistoryWillJudge,
  predictionCanExpect,
  inferenceWouldAmountTo,
  inferenceItIsClear,
  inferenceClearSign,
  inferenceSpeaksVolumes,
  inferenceMustHave,
  inferenceNoDoubt,
  inferenceSeemingly,
  inferenceParticiple,
  purposeAimedAt,
  purposeInAMoveTo,
  purposePretext,
  purposeToHostileVerb,
  mindFeeling,
  mindInnerLife,
  mindOutOf,
  mindHopingTo,
  doubtLeftQuestions,
  doubtRaisesQuestions,
  doubtHangsOver,
  doubtAmidConcern,
  doubtIntoQuestion,
  doubtRemainsToBeSeen,
  doubtSupposed,
  argumentConcession,
  argumentConcessiveOpening,
  argumentAdversativeStart,
  argumentRhetoricalQuestion,
  argumentTheTruthIs,
  argumentDismissal,
  argumentOughtTo,
  argumentFirstPerson,
  argumentExhortation,
  judgementIsUnusual,
  judgementSentenceAdverb,
  judgementVerdictNoun,
  judgementMakesNoSense,
  judgementOneOfTheMost,
  judgementWhatA,
  labelAllyApposition,
  causeBlame,
  causeThanksTo,
  causeFuelledBy,
  headlinePurposeAsFact,
  headlinePurposeVerb,
  headlineFightingVerb,
  headlineLeadingQuestion,
  headlineLure,
  promotionBoasts,
  promotionSetsTheStandard,
  promotionLeadingSupplier,
  promotionSuperlative,
  sourcingVague,
  sourcingAnonymous,
  sourcingSecondHand,
  sourcingUnsourcedAllegation,
  sourcingUnsourcedBackground,
  sourcingDistancingVerb,
  sourcingDenial,
  certaintyHedge,
  certaintyCondition,
  certaintyVagueQuantity,
  certaintyVagueScope,
];
