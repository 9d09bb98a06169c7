/** Headlines that state a purpose or a charge as fact. */
import type { FramingRule } from '#detection/framing-rule.ts';

export const headlineRules: readonly FramingRule[] = [
  {
    name: 'headline/purpose-as-fact',
    kind: 'purpose_as_fact',
    strength: 2,
    reason:
      'States a purpose as fact that only the parties can claim; a headline would name who says so.',
    source: 'AP Stylebook, headlines: attribution is kept when the claim is disputed',
    only: 'headline',
    pattern:
      /\b(?:for|in)\s(?:the\s|its\s|their\s)?(?:\w{3,14}\s)?(?:defen[cs]e|protection|liberation|security|safety|freedom|survival|stability|preservation|sake|name)\sof\b(?:\s[\w’'-]{1,20}){0,4}/gi,
    unlessBefore:
      /\b(?:(?:minist(?:er|ry)|state|secretary|department|council|committee|office|agency|award|medal|prize)\s)$/i,
  },
  {
    name: 'headline/purpose-verb',
    kind: 'purpose_as_fact',
    strength: 1,
    reason: 'States an intention as fact; the text should say who gives it.',
    source: 'AP Stylebook, headlines: attribution is kept when the claim is disputed',
    only: 'headline',
    pattern:
      /\bto\s(?:defend|protect|deter|punish|safeguard|liberate|secure|restore|preserve|humiliate|intimidate|silence|appease|teach)\s\w{2,20}/gi,
  },
];
