/** The handbooks and studies that rules follow, each named once. */
export const AP_NEWS_VALUES =
  'AP News Values: opinion and analysis are attributed to whoever holds them';
export const AP_HEADLINES =
  'AP Stylebook, headlines: attribution is kept when the claim is disputed';
export const BBC_IMPARTIALITY = 'BBC Editorial Guidelines, due impartiality';
export const BIBER = 'Biber et al. (1999), stance adverbials and stance adjectives';
export const COMPANY_NEWS = 'Own rule after the Reuters Handbook on company news';
export const FAN = 'Fan et al. (2019), BASIL: informational bias';
export const FOWLER = 'Fowler (1991), nominalisation and deleted agents';
export const HYLAND_BOOSTERS = 'Hyland (2005), boosters';
export const HYLAND_HEDGES =
  'Hyland (1998), Hedging in Scientific Research Articles; CoNLL-2010 hedge cues';
export const HYLAND_MODALITY =
  'Hyland (1998), epistemic modality; NewsDiscourse category Expectation';
export const RECASENS = 'Recasens et al. (2013), one-sided terms and subjective intensifiers';
export const REUTERS_FORECASTS =
  'Reuters Handbook of Journalism: report, do not predict; attribute forecasts';
export const REUTERS_SOURCING =
  'Reuters Handbook of Journalism: sourcing; name the source or say why not';
export const SPINDE =
  'Spinde et al. (2021), annotation guide on bias by word choice and causal claim';
export const THOMPSON = 'Thompson and Mann (1988), the relation of concession';
