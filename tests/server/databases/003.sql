CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin raise exception 'The log is append-only.'; end $$;
CREATE TABLE public.audit (
    team_id text NOT NULL,
    place integer NOT NULL,
    at text NOT NULL,
    actor text,
    act text NOT NULL,
    about text NOT NULL
);
ALTER TABLE ONLY public.audit FORCE ROW LEVEL SECURITY;
CREATE TABLE public.capture_parts (
    team_id text NOT NULL,
    hash text NOT NULL,
    part integer NOT NULL,
    content bytea NOT NULL
);
ALTER TABLE ONLY public.capture_parts FORCE ROW LEVEL SECURITY;
CREATE TABLE public.captures (
    team_id text NOT NULL,
    hash text NOT NULL,
    bytes integer NOT NULL,
    stored_by text NOT NULL,
    stored_at text NOT NULL
);
ALTER TABLE ONLY public.captures FORCE ROW LEVEL SECURITY;
CREATE TABLE public.devices (
    token_hash text NOT NULL,
    team_id text NOT NULL,
    member_id text NOT NULL,
    name text NOT NULL,
    created_at text NOT NULL,
    revoked_at text,
    id text DEFAULT ''::text NOT NULL,
    last_seen_at text
);
CREATE TABLE public.entries (
    team_id text NOT NULL,
    seq integer NOT NULL,
    mutation_id text NOT NULL,
    author text NOT NULL,
    at text NOT NULL,
    mutation text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL
);
ALTER TABLE ONLY public.entries FORCE ROW LEVEL SECURITY;
CREATE TABLE public.heads (
    team_id text NOT NULL,
    seq integer NOT NULL,
    hash text NOT NULL
);
ALTER TABLE ONLY public.heads FORCE ROW LEVEL SECURITY;
CREATE TABLE public.identities (
    team_id text NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    member_id text NOT NULL,
    created_at text NOT NULL
);
ALTER TABLE ONLY public.identities FORCE ROW LEVEL SECURITY;
CREATE TABLE public.invites (
    invite_hash text NOT NULL,
    team_id text NOT NULL,
    role text NOT NULL,
    expires_at text NOT NULL,
    used_at text,
    id text DEFAULT ''::text NOT NULL,
    made_by text,
    member_id text,
    withdrawn_at text
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.limits (
    key text NOT NULL,
    points integer DEFAULT 0 NOT NULL,
    expire bigint
);
CREATE TABLE public.records (
    team_id text NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    value text NOT NULL,
    seq integer NOT NULL
);
ALTER TABLE ONLY public.records FORCE ROW LEVEL SECURITY;
CREATE TABLE public.sign_in_codes (
    code_hash text NOT NULL,
    challenge text NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    name text NOT NULL,
    expires_at text NOT NULL
);
CREATE TABLE public.sign_ins (
    state_hash text NOT NULL,
    nonce text NOT NULL,
    verifier text NOT NULL,
    challenge text NOT NULL,
    redirect text NOT NULL,
    expires_at text NOT NULL
);
CREATE TABLE public.teams (
    id text NOT NULL,
    name text NOT NULL,
    created_at text NOT NULL
);
CREATE TABLE public.tickets (
    ticket_hash text NOT NULL,
    team_id text NOT NULL,
    member_id text NOT NULL,
    device_id text NOT NULL,
    expires_at text NOT NULL
);
INSERT INTO public.audit VALUES
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 1, '2026-11-22T17:48:39.465Z', NULL, 'invite made', '6c009e26-f964-42b4-9395-d41118a9681f'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 2, '2026-11-22T17:48:39.480Z', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', 'member joined', '6c009e26-f964-42b4-9395-d41118a9681f'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 3, '2026-11-22T17:48:39.480Z', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', 'device added', '437a98a0-11af-4beb-bbf3-5b0b5ac1ec0e'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 4, '2026-11-22T17:48:39.492Z', NULL, 'invite made', 'b7e7cf63-7d07-4a69-8745-88d432f26778'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 5, '2026-11-22T17:48:39.495Z', 'f0cb6075-05cb-4500-ae3b-abfb4a32139d', 'member joined', 'b7e7cf63-7d07-4a69-8745-88d432f26778'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 6, '2026-11-22T17:48:39.495Z', 'f0cb6075-05cb-4500-ae3b-abfb4a32139d', 'device added', '5ca2d5d4-6d49-4705-a73e-5e1a78c6dfa1'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 7, '2026-11-22T17:48:39.505Z', NULL, 'invite made', '7873cfe5-6faa-4efd-9677-af32e72968af'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 8, '2026-11-22T17:48:39.591Z', 'fbab9ece-c66c-4368-8bf8-5c197a7e6440', 'member joined', 'https://sign-in.example'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 9, '2026-11-22T17:48:39.591Z', 'fbab9ece-c66c-4368-8bf8-5c197a7e6440', 'device added', 'd7a63d44-3c7d-46d7-b7a7-f21fb3be9df2');
INSERT INTO public.capture_parts VALUES
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'a86eb287de4618d1695096b9291a671324ea0082f58876c838cd5eb8ee2ec68b', 0, '\x3c21646f63747970652068746d6c3e3c7469746c653e4e6f74696365206f662070757263686173652033312f373c2f7469746c653e3c703e4e696e652076657373656c732e');
INSERT INTO public.captures VALUES
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'a86eb287de4618d1695096b9291a671324ea0082f58876c838cd5eb8ee2ec68b', 69, 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.567Z');
INSERT INTO public.devices VALUES
	('1ef43c1988b57aa03768903c416b023a6261d137f660272c50e9090eb2308c4a', '1da901c2-72eb-4e91-9bff-70ce3ff79777', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', 'laptop', '2026-11-22T17:48:39.480Z', NULL, '437a98a0-11af-4beb-bbf3-5b0b5ac1ec0e', '2026-11-22T17:00:00.000Z'),
	('5b7d368b24f54901b39d8a956f53960cc4992bad80d3039ea50becea0d88acb3', '1da901c2-72eb-4e91-9bff-70ce3ff79777', 'f0cb6075-05cb-4500-ae3b-abfb4a32139d', 'laptop', '2026-11-22T17:48:39.495Z', NULL, '5ca2d5d4-6d49-4705-a73e-5e1a78c6dfa1', '2026-11-22T17:00:00.000Z'),
	('61d89ae6e1652314162d8f919d8f64a788cc443b349c74981f1f6d6abc065db7', '1da901c2-72eb-4e91-9bff-70ce3ff79777', 'fbab9ece-c66c-4368-8bf8-5c197a7e6440', 'tablet', '2026-11-22T17:48:39.591Z', NULL, 'd7a63d44-3c7d-46d7-b7a7-f21fb3be9df2', '2026-11-22T17:00:00.000Z');
INSERT INTO public.entries VALUES
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 1, '31327ab1-d4c5-4af6-a405-8b7414985dd8', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.480Z', '{"id":"31327ab1-d4c5-4af6-a405-8b7414985dd8","madeAt":"2026-11-22T17:48:39.480Z","type":"member.join","memberId":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","name":"Mara","role":"owner"}', '0000000000000000000000000000000000000000000000000000000000000000', '5a486c55feaa6eb61250d4463201c286559812800f0ed8a04e08e7a17b1f9d98'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 2, 'cd620d2e-a884-4d15-ab2d-97942cd28445', 'f0cb6075-05cb-4500-ae3b-abfb4a32139d', '2026-11-22T17:48:39.495Z', '{"id":"cd620d2e-a884-4d15-ab2d-97942cd28445","madeAt":"2026-11-22T17:48:39.495Z","type":"member.join","memberId":"f0cb6075-05cb-4500-ae3b-abfb4a32139d","name":"Mara","role":"reviewer"}', '5a486c55feaa6eb61250d4463201c286559812800f0ed8a04e08e7a17b1f9d98', '7c53ac04193527bedf4706833badf3c1e325de7a0121f4a7ef1725d4f3fc44f6'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 3, 'mutation-article-00000015', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.512Z', '{"id":"mutation-article-00000015","madeAt":"2031-03-04T08:00:00Z","type":"article.record","article":{"id":"article-boats","addresses":[{"url":"https://courier.example/varland-boats","origin":"seen"}],"title":"Varland orders eleven patrol boats","outlet":"The Orrin Courier","byline":"Mara Quill","publishedAt":"2031-03-03","language":"en","fingerprint":[17,4000000000],"textHash":"abababababababababababababababababababababababababababababababab"}}', '7c53ac04193527bedf4706833badf3c1e325de7a0121f4a7ef1725d4f3fc44f6', '958281cabdea02bde27994ed04d10d0d772ae2def921a24cd553ecdf44cd933d'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 4, 'mutation-claim-00000016', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.512Z', '{"id":"mutation-claim-00000016","madeAt":"2031-03-04T08:00:00Z","type":"claim.mark","claim":{"id":"claim-price","articleId":"article-boats","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Varland will pay 640 million crowns for eleven boats.","prefix":"The ministry said: ","suffix":""},"position":{"type":"TextPositionSelector","start":19,"end":72}},"text":"Varland will pay 640 million crowns for eleven boats.","kinds":["quantity"],"origin":{"by":"member"}}}', '958281cabdea02bde27994ed04d10d0d772ae2def921a24cd553ecdf44cd933d', '5cfae899e0897ddbdedeadcdbe0564471019f7c907fba70e104449837d391c97'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 5, 'mutation-note-00000017', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.512Z', '{"id":"mutation-note-00000017","madeAt":"2031-03-04T08:00:00Z","type":"note.write","noteId":"note-kept","claimId":"claim-price","replyTo":null,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]}}', '5cfae899e0897ddbdedeadcdbe0564471019f7c907fba70e104449837d391c97', 'cbe90d1bfd976e7d55287a3d6601f635d11930891802f16d54563f80b89bfff0'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 6, 'mutation-note-00000018', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.512Z', '{"id":"mutation-note-00000018","madeAt":"2031-03-04T08:00:00Z","type":"note.write","noteId":"note-gone","claimId":"claim-price","replyTo":null,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]}}', 'cbe90d1bfd976e7d55287a3d6601f635d11930891802f16d54563f80b89bfff0', '7eb2ab5aa4134d2186bf5f6856141cf7b36c97bed303165ba7dd338a10a770df'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 7, 'mutation-edit-00000019', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.542Z', '{"id":"mutation-edit-00000019","madeAt":"2031-03-04T08:00:00Z","type":"note.edit","noteId":"note-kept","revision":0,"content":{"body":"The notice names nine boats, not eleven.","assessment":null,"evidence":[]}}', '7eb2ab5aa4134d2186bf5f6856141cf7b36c97bed303165ba7dd338a10a770df', '512f42065902ac2feef3e0b2f52ab0a375f56d5460ac73288ead3d082091617c'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 8, 'mutation-edit-00000020', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.542Z', '{"id":"mutation-edit-00000020","madeAt":"2031-03-04T08:00:00Z","type":"note.edit","noteId":"note-kept","revision":0,"content":{"body":"The notice names ten boats.","assessment":null,"evidence":[]}}', '512f42065902ac2feef3e0b2f52ab0a375f56d5460ac73288ead3d082091617c', '79a507d995078cee881ea7ec0a00b2a92a6b5e0b7e96539c43e6d43b9515f449'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 9, 'mutation-remove-00000021', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.542Z', '{"id":"mutation-remove-00000021","madeAt":"2031-03-04T08:00:00Z","type":"note.remove","noteId":"note-gone"}', '79a507d995078cee881ea7ec0a00b2a92a6b5e0b7e96539c43e6d43b9515f449', '8297858c3e94ee0b0fbc387d95555ff86a392b5b857bbae383f1c7b654d5a167'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 10, 'mutation-flag-00000022', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.542Z', '{"id":"mutation-flag-00000022","madeAt":"2031-03-04T08:00:00Z","type":"review.flag","claimId":"claim-price","remark":"Nine or eleven?"}', '8297858c3e94ee0b0fbc387d95555ff86a392b5b857bbae383f1c7b654d5a167', 'd59bd436b5359b46eff1dc3a28c40dc02dda81c2afbe62c2c8efa76366597d6a'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 11, 'mutation-take-00000023', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.542Z', '{"id":"mutation-take-00000023","madeAt":"2031-03-04T08:00:00Z","type":"review.take","claimId":"claim-price"}', 'd59bd436b5359b46eff1dc3a28c40dc02dda81c2afbe62c2c8efa76366597d6a', 'f07141f2be7d975f0c57d80d9ddf5321157951b82b603dfbcff1af54914280a5'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 12, 'mutation-evidence-00000025', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.542Z', '{"id":"mutation-evidence-00000025","madeAt":"2031-03-04T08:00:00Z","type":"review.add-evidence","claimId":"claim-price","evidence":{"id":"evidence-00000024","stance":"contradicts","source":{"url":"https://ministry-of-ports.example/notice","title":"Notice of purchase 31/7","outlet":"","author":"","publishedAt":null,"accessedAt":"2031-03-04T08:00:00Z","kind":"primary","onRecord":true,"origin":"Ministry of Ports"},"quote":"Nine vessels of the Tern class","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Nine vessels of the Tern class","prefix":"","suffix":""},"position":{"type":"TextPositionSelector","start":0,"end":30}},"capture":{"bytesHash":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","textHash":"efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef","byteLength":4096,"capturedAt":"2031-03-04T08:00:00Z","tool":"test 1","finalAddress":"https://ministry-of-ports.example/notice","httpStatus":200,"contentType":"text/html"},"grade":{"reliability":"B","credibility":"2"}}}', 'f07141f2be7d975f0c57d80d9ddf5321157951b82b603dfbcff1af54914280a5', 'bc4f5c90cfa53b3be8a34eb59c9682042600474f89e164657c6f05281ddfbfa7'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 13, 'mutation-submit-00000026', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.542Z', '{"id":"mutation-submit-00000026","madeAt":"2031-03-04T08:00:00Z","type":"review.submit","claimId":"claim-price","verdict":{"word":"contradicted","reason":"The notice of the ministry gives another number."},"override":null}', 'bc4f5c90cfa53b3be8a34eb59c9682042600474f89e164657c6f05281ddfbfa7', 'c6c29831203ecb064185bb836ae72af98fa3d05acf8d2a270a375779195f2b55'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 14, 'mutation-part-00000027', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '2026-11-22T17:48:39.542Z', '{"id":"mutation-part-00000027","madeAt":"2031-03-04T08:00:00Z","type":"article.part","articleId":"article-boats","address":"https://digest.example/varland-boats"}', 'c6c29831203ecb064185bb836ae72af98fa3d05acf8d2a270a375779195f2b55', 'e9fb9bd635c4253c4c1c68097db1e716a9969d8fe2dccf2b1c2dc4787cb7334e'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 15, 'mutation-confirm-00000028', 'f0cb6075-05cb-4500-ae3b-abfb4a32139d', '2026-11-22T17:48:39.553Z', '{"id":"mutation-confirm-00000028","madeAt":"2031-03-04T08:00:00Z","type":"review.confirm","claimId":"claim-price","remark":""}', 'e9fb9bd635c4253c4c1c68097db1e716a9969d8fe2dccf2b1c2dc4787cb7334e', '835df4661b88ba0d17ec103b489b4b4c96b9780e7e447482aa44186641444645'),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 16, '1f76f1d2-395d-4653-89e5-c8ad29b650b1', 'fbab9ece-c66c-4368-8bf8-5c197a7e6440', '2026-11-22T17:48:39.591Z', '{"id":"1f76f1d2-395d-4653-89e5-c8ad29b650b1","madeAt":"2026-11-22T17:48:39.591Z","type":"member.join","memberId":"fbab9ece-c66c-4368-8bf8-5c197a7e6440","name":"Tove Lind","role":"reader"}', '835df4661b88ba0d17ec103b489b4b4c96b9780e7e447482aa44186641444645', '75f705d3463b357efbb99d427a8b312fc8d4c2e6d74c9bbd1a991c025cc32cf0');
INSERT INTO public.heads VALUES
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 16, '75f705d3463b357efbb99d427a8b312fc8d4c2e6d74c9bbd1a991c025cc32cf0');
INSERT INTO public.identities VALUES
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'https://sign-in.example', 'tove', 'fbab9ece-c66c-4368-8bf8-5c197a7e6440', '2026-11-22T17:48:39.591Z');
INSERT INTO public.invites VALUES
	('9fac1d8c90f6d4c25e275bf96600e3e65bbd9193aa621086e34a2a453a497325', '1da901c2-72eb-4e91-9bff-70ce3ff79777', 'owner', '2026-11-29T17:48:39.465Z', '2026-11-22T17:48:39.480Z', '6c009e26-f964-42b4-9395-d41118a9681f', NULL, NULL, NULL),
	('74f8fb8d7ee5b0000491fdf33dd6754c70e0884f5727f4acb5cb45af186f0275', '1da901c2-72eb-4e91-9bff-70ce3ff79777', 'reviewer', '2026-11-29T17:48:39.492Z', '2026-11-22T17:48:39.495Z', 'b7e7cf63-7d07-4a69-8745-88d432f26778', NULL, NULL, NULL),
	('eb61855c90242e32a2d668cbfcb3721b03491dcc7d0323d1891ee2dbde47513c', '1da901c2-72eb-4e91-9bff-70ce3ff79777', 'checker', '2026-11-29T17:48:39.505Z', NULL, '7873cfe5-6faa-4efd-9677-af32e72968af', NULL, NULL, NULL);
INSERT INTO public.kysely_migration VALUES
	('001-team-log', '2026-11-22T17:48:39.312Z'),
	('002-members-captures', '2026-11-22T17:48:39.362Z'),
	('003-openid', '2026-11-22T17:48:39.401Z');
INSERT INTO public.kysely_migration_lock VALUES
	('migration_lock', 0);
INSERT INTO public.limits VALUES
	('joins:127.0.0.1', 2, 1795369779479),
	('calls:437a98a0-11af-4beb-bbf3-5b0b5ac1ec0e', 120, 1795369779511),
	('mutations:437a98a0-11af-4beb-bbf3-5b0b5ac1ec0e', 2000, 1795370319512),
	('calls:5ca2d5d4-6d49-4705-a73e-5e1a78c6dfa1', 120, 1795369779552),
	('mutations:5ca2d5d4-6d49-4705-a73e-5e1a78c6dfa1', 2000, 1795370319553),
	('capture-kilobytes:437a98a0-11af-4beb-bbf3-5b0b5ac1ec0e', 40000, 1795373319567);
INSERT INTO public.records VALUES
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'member', 'c7ebf0a5-0ee8-496d-b022-85397f47a9ef', '{"id":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","name":"Mara","role":"owner","joinedAt":"2026-11-22T17:48:39.480Z"}', 1),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'member', 'f0cb6075-05cb-4500-ae3b-abfb4a32139d', '{"id":"f0cb6075-05cb-4500-ae3b-abfb4a32139d","name":"Mara","role":"reviewer","joinedAt":"2026-11-22T17:48:39.495Z"}', 2),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'article', 'article-boats', '{"id":"article-boats","addresses":[{"url":"https://courier.example/varland-boats","origin":"seen"}],"title":"Varland orders eleven patrol boats","outlet":"The Orrin Courier","byline":"Mara Quill","publishedAt":"2031-03-03","language":"en","fingerprint":[17,4000000000],"textHash":"abababababababababababababababababababababababababababababababab"}', 3),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'claim', 'claim-price', '{"id":"claim-price","articleId":"article-boats","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Varland will pay 640 million crowns for eleven boats.","prefix":"The ministry said: ","suffix":""},"position":{"type":"TextPositionSelector","start":19,"end":72}},"text":"Varland will pay 640 million crowns for eleven boats.","kinds":["quantity"],"origin":{"by":"member"}}', 4),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'note', 'note-kept', '{"id":"note-kept","claimId":"claim-price","author":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","content":{"body":"The notice names nine boats, not eleven.","assessment":null,"evidence":[]},"replyTo":null,"writtenAt":"2026-11-22T17:48:39.512Z","editedAt":"2026-11-22T17:48:39.542Z","revision":1,"history":[{"revision":0,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]},"author":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","at":"2026-11-22T17:48:39.512Z","lostRace":false},{"revision":0,"content":{"body":"The notice names ten boats.","assessment":null,"evidence":[]},"author":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","at":"2026-11-22T17:48:39.542Z","lostRace":true}],"removed":false}', 8),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'note', 'note-gone', '{"id":"note-gone","claimId":"claim-price","author":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]},"replyTo":null,"writtenAt":"2026-11-22T17:48:39.512Z","editedAt":null,"revision":0,"history":[],"removed":true}', 9),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'parting', 'pc68554dc3d023c5e13bae5037dd102c', '{"id":"pc68554dc3d023c5e13bae5037dd102c","articleId":"article-boats","address":"https://digest.example/varland-boats","isParted":true,"by":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","at":"2026-11-22T17:48:39.542Z"}', 14),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'review', 'claim-price', '{"claimId":"claim-price","state":"published","flaggedBy":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","checker":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","evidence":[{"id":"evidence-00000024","stance":"contradicts","source":{"url":"https://ministry-of-ports.example/notice","title":"Notice of purchase 31/7","outlet":"","author":"","publishedAt":null,"accessedAt":"2031-03-04T08:00:00Z","kind":"primary","onRecord":true,"origin":"Ministry of Ports"},"quote":"Nine vessels of the Tern class","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Nine vessels of the Tern class","prefix":"","suffix":""},"position":{"type":"TextPositionSelector","start":0,"end":30}},"capture":{"bytesHash":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","textHash":"efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef","byteLength":4096,"capturedAt":"2031-03-04T08:00:00Z","tool":"test 1","finalAddress":"https://ministry-of-ports.example/notice","httpStatus":200,"contentType":"text/html"},"grade":{"reliability":"B","credibility":"2"}}],"verdict":{"word":"contradicted","reason":"The notice of the ministry gives another number."},"override":null,"confirmedBy":"f0cb6075-05cb-4500-ae3b-abfb4a32139d","steps":[{"what":"flagged","by":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","at":"2026-11-22T17:48:39.542Z","remark":"Nine or eleven?"},{"what":"taken","by":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","at":"2026-11-22T17:48:39.542Z","remark":""},{"what":"evidence added","by":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","at":"2026-11-22T17:48:39.542Z","remark":""},{"what":"submitted","by":"c7ebf0a5-0ee8-496d-b022-85397f47a9ef","at":"2026-11-22T17:48:39.542Z","remark":"The notice of the ministry gives another number."},{"what":"confirmed","by":"f0cb6075-05cb-4500-ae3b-abfb4a32139d","at":"2026-11-22T17:48:39.553Z","remark":""}]}', 15),
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'member', 'fbab9ece-c66c-4368-8bf8-5c197a7e6440', '{"id":"fbab9ece-c66c-4368-8bf8-5c197a7e6440","name":"Tove Lind","role":"reader","joinedAt":"2026-11-22T17:48:39.591Z"}', 16);
INSERT INTO public.teams VALUES
	('1da901c2-72eb-4e91-9bff-70ce3ff79777', 'Harbour desk', '2026-11-22T17:48:39.403Z');
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (team_id, place);
ALTER TABLE ONLY public.capture_parts
    ADD CONSTRAINT capture_parts_pkey PRIMARY KEY (team_id, hash, part);
ALTER TABLE ONLY public.captures
    ADD CONSTRAINT captures_pkey PRIMARY KEY (team_id, hash);
ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (team_id, seq);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_team_id_mutation_id_key UNIQUE (team_id, mutation_id);
ALTER TABLE ONLY public.heads
    ADD CONSTRAINT heads_pkey PRIMARY KEY (team_id);
ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (team_id, issuer, subject);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT invites_pkey PRIMARY KEY (invite_hash);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.limits
    ADD CONSTRAINT limits_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.records
    ADD CONSTRAINT records_pkey PRIMARY KEY (team_id, kind, id);
ALTER TABLE ONLY public.sign_in_codes
    ADD CONSTRAINT sign_in_codes_pkey PRIMARY KEY (code_hash);
ALTER TABLE ONLY public.sign_ins
    ADD CONSTRAINT sign_ins_pkey PRIMARY KEY (state_hash);
ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_pkey PRIMARY KEY (ticket_hash);
CREATE UNIQUE INDEX devices_by_id ON public.devices USING btree (team_id, id);
CREATE INDEX devices_of_member ON public.devices USING btree (team_id, member_id);
CREATE UNIQUE INDEX invites_by_id ON public.invites USING btree (team_id, id);
CREATE TRIGGER audit_refuse_change BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER audit_refuse_truncate BEFORE TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER entries_refuse_change BEFORE DELETE OR UPDATE ON public.entries FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER entries_refuse_truncate BEFORE TRUNCATE ON public.entries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.capture_parts
    ADD CONSTRAINT capture_parts_team_id_hash_fkey FOREIGN KEY (team_id, hash) REFERENCES public.captures(team_id, hash);
ALTER TABLE ONLY public.captures
    ADD CONSTRAINT captures_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.heads
    ADD CONSTRAINT heads_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT invites_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.records
    ADD CONSTRAINT records_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.tickets
    ADD CONSTRAINT tickets_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE public.audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.capture_parts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.captures ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.identities ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_team ON public.audit USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.capture_parts USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.captures USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.entries USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.heads USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.identities USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.records USING ((team_id = current_setting('second_source.team'::text, true)));
ALTER TABLE public.records ENABLE ROW LEVEL SECURITY;
CREATE POLICY watched_teams ON public.heads FOR SELECT USING ((team_id = ANY (string_to_array(current_setting('second_source.watched'::text, true), ','::text))));
