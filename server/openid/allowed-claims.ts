/** Which of a provider's users may come in: by the domain of a confirmed e-mail address, or by another claim. */
import { StartError } from '#server/start-error.ts';

/** What the provider says about a user. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads `desk.example, groups=checkers`: a name with a dot is an e-mail domain, `claim=value` a claim that is, or holds,
 * that value; one of them is enough. Throws a `StartError` where nothing of it can be read: a public provider knows the
 * whole world.
 */
export function allowedClaims(text: string): (claims: Claims) => boolean {
  const rules = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(ruleOf);
  if (rules.length === 0) throw unreadable(text);
  return (claims) => rules.some((allows) => allows(claims));
}

function ruleOf(part: string): (claims: Claims) => boolean {
  const [, claim, value] = /^([\w:/.-]+)=(.+)$/.exec(part) ?? [];
  if (claim !== undefined && value !== undefined) {
    return (claims) => {
      const said = claims[claim];
      return Array.isArray(said) ? said.includes(value) : said === value;
    };
  }
  const [, domain] = /^@?([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(part) ?? [];
  if (domain === undefined) throw unreadable(part);
  return (claims) => isOfDomain(claims, domain.toLowerCase());
}

/** An address that nobody confirmed is what somebody typed. */
function isOfDomain({ email, email_verified: isVerified }: Claims, domain: string): boolean {
  if (isVerified !== true || typeof email !== 'string') return false;
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase() === domain && email.includes('@');
}

function unreadable(part: string): StartError {
  return new StartError(
    `SECOND_SOURCE_OIDC_ALLOWED holds neither an e-mail domain nor claim=value in "${part}".`,
  );
}
