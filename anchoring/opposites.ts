/**
 * Words that cannot both be true of one thing at one time. A verdict on "rose" is worthless on "fell", though neither is a
 * number, a name or a hedge. Each line is an axis with its poles; a change from one pole to another is a change of meaning.
 * Sources: the antonym relation of WordNet 3.1 and Cruse 1986 (complementaries, antipodals, reversives, converses), chosen
 * for what news of defence and politics reports.
 */
import { foldSpelling } from './spelling.ts';
import { stemOf } from './word-classes.ts';

const axes = `
increase rise rose risen grow grew grown climb gain surge soar jump raise expand double | decrease fall fell fallen drop decline shrink shrank cut lower reduce reduction plunge slump halve dip
approve approval accept pass passed adopt grant ratify allow permit authorise authorize legalise endorse | reject rejection refuse refusal deny denied ban forbid forbade forbidden prohibit veto block bar fail failed failure outlaw disallow
support back favour favor endorse for pro | oppose opposition resist against anti
win won gain victory triumph beat success succeed successful | lose lost loss defeat failure fail unsuccessful
begin began begun start open launch resume enter | end stop finish cease close halt suspend exit
open | close closed shut
before prior ahead | after following
early earlier first | late later last final
north northern northward | south southern southward | east eastern eastward | west western westward | centre central
up upward | down downward
above over | below beneath under
inside within internal | outside beyond external
high higher highest | low lower lowest
large larger largest big bigger biggest major great greater greatest huge vast | small smaller smallest minor little tiny slight
long longer longest lengthy | short shorter shortest brief
many most more majority | few fewer fewest less least minority
better best good improve | worse worst bad worsen poor
strong stronger strengthen strength bolster | weak weaker weaken weakness undermine
new newest newer young younger youngest | old oldest older elderly
attack assault offensive strike invade invasion | defend defence defense defensive repel
advance | retreat withdraw withdrew withdrawn withdrawal pull
deploy send sent dispatch station | withdraw withdrew withdrawn withdrawal recall remove
arrive enter come came join | depart leave left quit go gone exit
capture seize arrest detain jail imprison | free release liberate rescue
kill dead die died death dead | wound wounded injure injury | survive survivor alive rescue save
buy bought purchase acquire | sell sold sale supply
import | export
lend lent | borrow
give gave given donate provide supply send sent | receive take took taken get got
employ hire appoint recruit promote | fire sack dismiss demote resign
guilty convict | innocent acquit acquitted cleared
legal lawful | illegal unlawful
peace peaceful truce ceasefire | war battle conflict
ally allied friend friendly | enemy foe rival hostile adversary
civilian | soldier military troop combatant
man men male boy husband father son brother king | woman women female girl wife mother daughter sister queen
true truth fact accurate | false lie untrue inaccurate myth
right correct | wrong incorrect
left | right
safe secure | dangerous unsafe risky insecure
agree agreement accept | disagree disagreement refuse dispute
include including inclusion | exclude excluding exclusion except
with | without
and | or
to | from
into onto | out
maximum most | minimum least
public state | private
foreign international overseas | domestic national local
urban city | rural village
rich wealthy | poor
fast faster quick quickly rapid rapidly swift swiftly | slow slower slowly
positive favourable favorable optimistic | negative unfavourable pessimistic
unite united unity | divide divided division split
build built construct | destroy demolish dismantle
create establish found form | destroy abolish dissolve disband
confirm verify prove proven | deny refute disprove
remember | forget forgot forgotten
love | hate
same identical similar | different
always | never
everyone everybody all | nobody none
everything | nothing
present | absent
day | night
profit surplus | loss deficit
escalate intensify | ease calm de-escalate
tighten | loosen relax ease
add addition | remove subtract
hot warm | cold cool
dry | wet
rarely seldom | often frequently usually
permanent | temporary
voluntary | forced compulsory
nuclear | conventional
parent father mother | child son daughter
teacher | student
doctor | patient
democrat democratic | republican | authoritarian
liberal left-wing | conservative right-wing
visible | hidden invisible
appear | disappear vanish
lift | impose
comply obey abide | violate breach defy
ground land | sea naval | air aerial
buyer customer recipient | seller supplier vendor
winner | loser
attacker aggressor perpetrator | victim defender
plaintiff prosecutor | defendant
hold held keep kept retain | lose lost | capture seize
destroy demolish obliterate sink sank sunk | damage dent scratch
hit strike struck | miss missed | intercept
approve sign ratify conclude confirm | cancel shelve scrap abandon postpone delay | suspend
kill shoot shot execute | rescue save spare free
accident accidental malfunction mishap crash | attack sabotage deliberate bombing shoot shot
fire launch | intercept
missile rocket | drone | shell artillery | bomb | mine | torpedo
frigate | destroyer | corvette | submarine | carrier | tanker freighter | trawler | ferry
admiral | brigadier | colonel | captain | lieutenant | sergeant | corporal
soldier troop | policeman policewoman police
truck lorry | tank | helicopter | jet plane aircraft aeroplane | train | bus
`;

/** For each form or stem: `axis × 8 + pole`. */
const poles: ReadonlyMap<string, readonly number[]> = polesOf(axes);

function polesOf(lines: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [axis, line] of lines.trim().split('\n').entries()) {
    for (const [pole, words] of line.split('|').entries()) {
      for (const word of words.trim().split(' ')) {
        for (const form of new Set([foldSpelling(word), stemOf(foldSpelling(word))])) {
          const known = found.get(form);
          if (known === undefined) found.set(form, [axis * 8 + pole]);
          else if (!known.includes(axis * 8 + pole)) known.push(axis * 8 + pole);
        }
      }
    }
  }
  return found;
}

const none: readonly number[] = [];

/** Where a word stands on the axes of opposites; empty for most words. */
export function polesOfWord(key: string, stem: string): readonly number[] {
  return poles.get(key) ?? poles.get(stem) ?? none;
}

/** Whether two words stand on different poles of one axis. */
export function areOpposed(one: readonly number[], other: readonly number[]): boolean {
  return one.some((at) =>
    other.some(
      (to) => at !== to && at >> 3 === to >> 3 && !one.includes(to) && !other.includes(at),
    ),
  );
}

const turning = /^(?:un|in|im|il|ir|dis|non|mis|de|anti)/;

/** The word without the prefix that turns it round: "unconfirmed" gives "confirmed"; null where it has none. */
export function unturned(form: string): string | null {
  const prefix = turning.exec(form)?.[0];
  return prefix === undefined || form.length < prefix.length + 3 ? null : form.slice(prefix.length);
}
