/** Address parameters that follow readers and never choose the text. Each entry says whose they are. */

export interface TrackingParameter {
  /** Matches the whole name. */
  name: RegExp;
  owner: string;
}

export const trackingParameters: readonly TrackingParameter[] = [
  { name: /^utm_\w+$/, owner: 'Google Analytics campaign tags, used by everybody' },
  { name: /^(gclid|gclsrc|gbraid|wbraid|dclid|gad_source|gad_campaignid)$/, owner: 'Google Ads' },
  { name: /^_(ga|gl)$/, owner: 'Google Analytics cross-domain links' },
  { name: /^(fbclid|fb_action_ids|fb_source|fb_ref)$/, owner: 'Facebook' },
  { name: /^(igsh|igshid)$/, owner: 'Instagram' },
  { name: /^(twclid|ref_src|ref_url)$/, owner: 'X (Twitter)' },
  { name: /^(msclkid|cvid|ocid)$/, owner: 'Microsoft' },
  { name: /^(yclid|ysclid|_openstat)$/, owner: 'Yandex' },
  { name: /^(mc_cid|mc_eid)$/, owner: 'Mailchimp' },
  { name: /^(mkt_tok|_hsenc|_hsmi|hsctatracking)$/, owner: 'Marketo and HubSpot mailings' },
  {
    name: /^(ttclid|li_fat_id|epik|rdt_cid|scclid)$/,
    owner: 'TikTok, LinkedIn, Pinterest, Reddit, Snapchat',
  },
  { name: /^(cmpid|cid_source|smid|smtyp|xtor|at_\w+)$/, owner: "Newspapers' own campaign tags" },
  { name: /^(guccounter|guce_referrer|guce_referrer_sig)$/, owner: 'Yahoo consent pages' },
  { name: /^(oly_enc_id|oly_anon_id|vero_id|wickedid|s_cid)$/, owner: 'Mailing services' },
  { name: /^(rss|source_rss|ftag|traffic_source|share_token)$/, owner: 'Feeds and share buttons' },
];
