/**
 * Our additions to the maintained list of address parameters that follow readers (`tidy-url`), and the names that are kept
 * whatever a rule for one site says, since somewhere they choose the text.
 */

export interface TrackingParameter {
  /** Matches the whole name, in lower case. */
  name: RegExp;
  owner: string;
}

export const trackingParameters: readonly TrackingParameter[] = [
  { name: /^utm_[a-z_-]+$/, owner: 'Google Analytics campaign tags, whatever their ending' },
  { name: /^(gbraid|wbraid|dclid|gad_source|gad_campaignid)$/, owner: 'Google Ads' },
  { name: /^_(ga|gl)$/, owner: 'Google Analytics cross-domain links' },
  { name: /^(fb_action_ids|fb_source|fb_ref)$/, owner: 'Facebook' },
  { name: /^(igsh|igshid)$/, owner: 'Instagram' },
  { name: /^(twclid|ref_src|ref_url)$/, owner: 'X (Twitter)' },
  { name: /^(msclkid|cvid|ocid)$/, owner: 'Microsoft' },
  { name: /^(yclid|ysclid|_openstat)$/, owner: 'Yandex' },
  { name: /^(ttclid|li_fat_id|epik|scclid)$/, owner: 'TikTok, LinkedIn, Pinterest, Snapchat' },
  { name: /^(smid|smtyp|xtor)$/, owner: "Newspapers' own campaign tags; AT Internet" },
  {
    name: /^at_(medium|campaign|custom[1-4]|link_(id|type|origin)|bbc_team|format|ptr_name)$/,
    owner: 'BBC campaign tags (AT Internet)',
  },
  { name: /^(guccounter|guce_referrer|guce_referrer_sig)$/, owner: 'Yahoo consent pages' },
  { name: /^(wickedid|s_cid)$/, owner: 'Wicked Reports, Adobe Analytics' },
  { name: /^(source_rss|traffic_source|share_token)$/, owner: 'Feeds and share buttons' },
];

/** Names that choose the text, the page of it or its language on some site. */
const choosingWords =
  'id,ids,page,pages,article,articles,story,post,item,doc,document,title,name,slug,date,year,month,day,issue,' +
  'lang,language,locale,hl,query,search,keyword,keywords,view,section,category,cat,tag,tags,topic,channel,module,' +
  'mod,variant,action,region,country,type,file,path,url,print,output,format,version,number,part,tab,show,key,content';

const choosing: ReadonlySet<string> = new Set(choosingWords.split(','));

/** `article_id`, `wp-page`, `storyId` and `cid` end in a word that chooses. */
const choosingEnding =
  /(^[a-zA-Z]?|[_-])(id|ID|page|article|story|post|no|num|number)$|[a-z](?:Id|ID|Page)$/;

/**
 * Whether a parameter may choose the text, so that a rule of one site never removes it: a name of one or two letters may
 * mean anything.
 */
export function mayChooseText(name: string): boolean {
  const plain = name.toLowerCase();
  return /^[a-z]{1,2}\d?$/.test(plain) || choosing.has(plain) || choosingEnding.test(name);
}

/** Whether a name is so short (`mbid`, `ncid`, `elq`) that no company owns it on every site: a rule for all sites keeps it. */
export function isAnybodys(name: string): boolean {
  return /^[a-z]{1,4}$/i.test(name);
}
