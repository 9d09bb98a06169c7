/** How much is underlined on the page. */
import { useId, type ReactNode } from 'react';
import { levels, type Level } from '#domain/level.ts';
import { capital } from '#components/ui/words.ts';

const meaning: Record<Level, string> = {
  quiet: 'Editorialising only.',
  normal: 'Editorialising, and the claims that matter most.',
  everything: 'All editorialising, and every claim that could be checked.',
};

export function LevelChoice({
  level,
  onLevel,
}: {
  level: Level;
  onLevel: (level: Level) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="levels">
      <legend className="small soft">Marks on the page</legend>
      <div className="level-choices">
        {levels.map((each) => (
          <label key={each} className="level">
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === level}
              onChange={() => onLevel(each)}
            />
            {capital(each)}
          </label>
        ))}
      </div>
      <p className="hint">{meaning[level]}</p>
    </fieldset>
  );
}
