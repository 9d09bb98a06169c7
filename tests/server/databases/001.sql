CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin raise exception 'The log is append-only.'; end $$;
CREATE TABLE public.devices (
    token_hash text NOT NULL,
    team_id text NOT NULL,
    member_id text NOT NULL,
    name text NOT NULL,
    created_at text NOT NULL,
    revoked_at text
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
CREATE TABLE public.invites (
    invite_hash text NOT NULL,
    team_id text NOT NULL,
    role text NOT NULL,
    expires_at text NOT NULL,
    used_at text
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.records (
    team_id text NOT NULL,
    kind text NOT NULL,
    id text NOT NULL,
    value text NOT NULL,
    seq integer NOT NULL
);
ALTER TABLE ONLY public.records FORCE ROW LEVEL SECURITY;
CREATE TABLE public.teams (
    id text NOT NULL,
    name text NOT NULL,
    created_at text NOT NULL
);
INSERT INTO public.devices VALUES
	('b075e76a83ee0c2cefa4a41fbaac1959e3f38707801751dcfd123e0c37e8980c', '5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', '887c4612-0eed-417d-b35a-71e7437d3413', 'laptop', '2026-11-22T17:45:22.101Z', NULL),
	('782dae7741cc5026bf57e93d25a2479f067e93fce4a46559b51a37eaa6894365', '5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'a2228f0d-6413-4ee0-8de8-f930ddeb2502', 'laptop', '2026-11-22T17:45:22.182Z', NULL);
INSERT INTO public.entries VALUES
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 1, 'e5024430-c068-4c40-9292-3eb678fcf69a', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.101Z', '{"id":"e5024430-c068-4c40-9292-3eb678fcf69a","madeAt":"2026-11-22T17:45:22.101Z","type":"member.join","memberId":"887c4612-0eed-417d-b35a-71e7437d3413","name":"Mara","role":"owner"}', '0000000000000000000000000000000000000000000000000000000000000000', 'fe9e5d9136f9ab8b66a4b0d71847ebe295b849b8c599285662b9b2af09703e2b'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 2, '596ff208-75a1-4e45-a7e8-637a3861834e', 'a2228f0d-6413-4ee0-8de8-f930ddeb2502', '2026-11-22T17:45:22.182Z', '{"id":"596ff208-75a1-4e45-a7e8-637a3861834e","madeAt":"2026-11-22T17:45:22.182Z","type":"member.join","memberId":"a2228f0d-6413-4ee0-8de8-f930ddeb2502","name":"Mara","role":"reviewer"}', 'fe9e5d9136f9ab8b66a4b0d71847ebe295b849b8c599285662b9b2af09703e2b', 'ba6eb1e8dda4ac44b22790f9427ff54870ee0b86643aa83d16e078bfbfd417a5'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 3, 'mutation-article-00000015', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.281Z', '{"id":"mutation-article-00000015","madeAt":"2031-03-04T08:00:00Z","type":"article.record","article":{"id":"article-boats","addresses":[{"url":"https://courier.example/varland-boats","origin":"seen"}],"title":"Varland orders eleven patrol boats","outlet":"The Orrin Courier","byline":"Mara Quill","publishedAt":"2031-03-03","language":"en","fingerprint":[17,4000000000],"textHash":"abababababababababababababababababababababababababababababababab"}}', 'ba6eb1e8dda4ac44b22790f9427ff54870ee0b86643aa83d16e078bfbfd417a5', '59082a5491ec5d62b9c228659c39f09da01c5cf0b0e5c3673502a266d528ebbc'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 4, 'mutation-claim-00000016', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.281Z', '{"id":"mutation-claim-00000016","madeAt":"2031-03-04T08:00:00Z","type":"claim.mark","claim":{"id":"claim-price","articleId":"article-boats","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Varland will pay 640 million crowns for eleven boats.","prefix":"The ministry said: ","suffix":""},"position":{"type":"TextPositionSelector","start":19,"end":72}},"text":"Varland will pay 640 million crowns for eleven boats.","kinds":["quantity"],"origin":{"by":"member"}}}', '59082a5491ec5d62b9c228659c39f09da01c5cf0b0e5c3673502a266d528ebbc', 'd040b6764caab529b4fb5b1a7f7f59b7cfa0fe606f9bb0df2c422c317cbd805c'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 5, 'mutation-note-00000017', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.281Z', '{"id":"mutation-note-00000017","madeAt":"2031-03-04T08:00:00Z","type":"note.write","noteId":"note-kept","claimId":"claim-price","replyTo":null,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]}}', 'd040b6764caab529b4fb5b1a7f7f59b7cfa0fe606f9bb0df2c422c317cbd805c', '187d8687e98b222fe72b98228eaa7a8b9cade85e67917928a0f742117a574006'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 6, 'mutation-note-00000018', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.281Z', '{"id":"mutation-note-00000018","madeAt":"2031-03-04T08:00:00Z","type":"note.write","noteId":"note-gone","claimId":"claim-price","replyTo":null,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]}}', '187d8687e98b222fe72b98228eaa7a8b9cade85e67917928a0f742117a574006', '64ec94fdff1ed0b4c4d16f4bed33cc7bd08099a55d9da86d92116b182536d25e'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 7, 'mutation-edit-00000019', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.361Z', '{"id":"mutation-edit-00000019","madeAt":"2031-03-04T08:00:00Z","type":"note.edit","noteId":"note-kept","revision":0,"content":{"body":"The notice names nine boats, not eleven.","assessment":null,"evidence":[]}}', '64ec94fdff1ed0b4c4d16f4bed33cc7bd08099a55d9da86d92116b182536d25e', '2bd9db6ddd6f4a8d2ca5b4f936aa456a7ca2b47f45c185a53060fedb29aa4526'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 8, 'mutation-edit-00000020', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.361Z', '{"id":"mutation-edit-00000020","madeAt":"2031-03-04T08:00:00Z","type":"note.edit","noteId":"note-kept","revision":0,"content":{"body":"The notice names ten boats.","assessment":null,"evidence":[]}}', '2bd9db6ddd6f4a8d2ca5b4f936aa456a7ca2b47f45c185a53060fedb29aa4526', '5c5d1a8dc5d44de188c0fff0f7feb199b21e561b82c87661fe4941b8b3d3c030'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 9, 'mutation-remove-00000021', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.361Z', '{"id":"mutation-remove-00000021","madeAt":"2031-03-04T08:00:00Z","type":"note.remove","noteId":"note-gone"}', '5c5d1a8dc5d44de188c0fff0f7feb199b21e561b82c87661fe4941b8b3d3c030', '4f39200e1b46248e34754e51c867be341485f9598feb5b1b57d176908de67649'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 10, 'mutation-flag-00000022', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.361Z', '{"id":"mutation-flag-00000022","madeAt":"2031-03-04T08:00:00Z","type":"review.flag","claimId":"claim-price","remark":"Nine or eleven?"}', '4f39200e1b46248e34754e51c867be341485f9598feb5b1b57d176908de67649', '341cf68182690728547e055600ec71e08814a6be644c22dac32e03acff8cfebe'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 11, 'mutation-take-00000023', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.361Z', '{"id":"mutation-take-00000023","madeAt":"2031-03-04T08:00:00Z","type":"review.take","claimId":"claim-price"}', '341cf68182690728547e055600ec71e08814a6be644c22dac32e03acff8cfebe', '86b1bdc10a77a549615f463d6963e98c5814597b7bfb626e6007a25d3b56fecd'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 12, 'mutation-evidence-00000025', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.361Z', '{"id":"mutation-evidence-00000025","madeAt":"2031-03-04T08:00:00Z","type":"review.add-evidence","claimId":"claim-price","evidence":{"id":"evidence-00000024","stance":"contradicts","source":{"url":"https://ministry-of-ports.example/notice","title":"Notice of purchase 31/7","outlet":"","author":"","publishedAt":null,"accessedAt":"2031-03-04T08:00:00Z","kind":"primary","onRecord":true,"origin":"Ministry of Ports"},"quote":"Nine vessels of the Tern class","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Nine vessels of the Tern class","prefix":"","suffix":""},"position":{"type":"TextPositionSelector","start":0,"end":30}},"capture":{"bytesHash":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","textHash":"efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef","byteLength":4096,"capturedAt":"2031-03-04T08:00:00Z","tool":"test 1","finalAddress":"https://ministry-of-ports.example/notice","httpStatus":200,"contentType":"text/html"},"grade":{"reliability":"B","credibility":"2"}}}', '86b1bdc10a77a549615f463d6963e98c5814597b7bfb626e6007a25d3b56fecd', '5f2d3de8de6513b298f8338b572899018c3907706feb31b5af7d556963c8bfc4'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 13, 'mutation-submit-00000026', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.361Z', '{"id":"mutation-submit-00000026","madeAt":"2031-03-04T08:00:00Z","type":"review.submit","claimId":"claim-price","verdict":{"word":"contradicted","reason":"The notice of the ministry gives another number."},"override":null}', '5f2d3de8de6513b298f8338b572899018c3907706feb31b5af7d556963c8bfc4', '8f84a0121fc54d8571b1370f50e6aa18c1b8f1a6faefa535822a80a5865c4109'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 14, 'mutation-part-00000027', '887c4612-0eed-417d-b35a-71e7437d3413', '2026-11-22T17:45:22.361Z', '{"id":"mutation-part-00000027","madeAt":"2031-03-04T08:00:00Z","type":"article.part","articleId":"article-boats","address":"https://digest.example/varland-boats"}', '8f84a0121fc54d8571b1370f50e6aa18c1b8f1a6faefa535822a80a5865c4109', '87734a1b74df9577c9f0b7ff875c32899c1b160172b36d780e681464bec3b2f6'),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 15, 'mutation-confirm-00000028', 'a2228f0d-6413-4ee0-8de8-f930ddeb2502', '2026-11-22T17:45:22.410Z', '{"id":"mutation-confirm-00000028","madeAt":"2031-03-04T08:00:00Z","type":"review.confirm","claimId":"claim-price","remark":""}', '87734a1b74df9577c9f0b7ff875c32899c1b160172b36d780e681464bec3b2f6', '1b6c877bfb8a63db5219c810e6e7429e8a925261e123c0f26a30bc86e6de8425');
INSERT INTO public.heads VALUES
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 15, '1b6c877bfb8a63db5219c810e6e7429e8a925261e123c0f26a30bc86e6de8425');
INSERT INTO public.invites VALUES
	('b1160dabcbd407043981600466e7c18d374bc4f668ddf5fbceb35a3a41bb49dd', '5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'owner', '2026-11-29T17:45:22.074Z', '2026-11-22T17:45:22.101Z'),
	('69eb29fea0ebe32ccce19df6dce154af91830f47c4a029187852b92a13e2f6fb', '5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'reviewer', '2026-11-29T17:45:22.167Z', '2026-11-22T17:45:22.182Z'),
	('676930857159b0781240c9dc276d694b4d6f09bd915f7483311219106245c0bf', '5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'checker', '2026-11-29T17:45:22.258Z', NULL);
INSERT INTO public.kysely_migration VALUES
	('001-team-log', '2026-11-22T17:45:22.046Z');
INSERT INTO public.kysely_migration_lock VALUES
	('migration_lock', 0);
INSERT INTO public.records VALUES
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'member', '887c4612-0eed-417d-b35a-71e7437d3413', '{"id":"887c4612-0eed-417d-b35a-71e7437d3413","name":"Mara","role":"owner","joinedAt":"2026-11-22T17:45:22.101Z"}', 1),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'member', 'a2228f0d-6413-4ee0-8de8-f930ddeb2502', '{"id":"a2228f0d-6413-4ee0-8de8-f930ddeb2502","name":"Mara","role":"reviewer","joinedAt":"2026-11-22T17:45:22.182Z"}', 2),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'article', 'article-boats', '{"id":"article-boats","addresses":[{"url":"https://courier.example/varland-boats","origin":"seen"}],"title":"Varland orders eleven patrol boats","outlet":"The Orrin Courier","byline":"Mara Quill","publishedAt":"2031-03-03","language":"en","fingerprint":[17,4000000000],"textHash":"abababababababababababababababababababababababababababababababab"}', 3),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'claim', 'claim-price', '{"id":"claim-price","articleId":"article-boats","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Varland will pay 640 million crowns for eleven boats.","prefix":"The ministry said: ","suffix":""},"position":{"type":"TextPositionSelector","start":19,"end":72}},"text":"Varland will pay 640 million crowns for eleven boats.","kinds":["quantity"],"origin":{"by":"member"}}', 4),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'note', 'note-kept', '{"id":"note-kept","claimId":"claim-price","author":"887c4612-0eed-417d-b35a-71e7437d3413","content":{"body":"The notice names nine boats, not eleven.","assessment":null,"evidence":[]},"replyTo":null,"writtenAt":"2026-11-22T17:45:22.281Z","editedAt":"2026-11-22T17:45:22.361Z","revision":1,"history":[{"revision":0,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]},"author":"887c4612-0eed-417d-b35a-71e7437d3413","at":"2026-11-22T17:45:22.281Z","lostRace":false},{"revision":0,"content":{"body":"The notice names ten boats.","assessment":null,"evidence":[]},"author":"887c4612-0eed-417d-b35a-71e7437d3413","at":"2026-11-22T17:45:22.361Z","lostRace":true}],"removed":false}', 8),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'note', 'note-gone', '{"id":"note-gone","claimId":"claim-price","author":"887c4612-0eed-417d-b35a-71e7437d3413","content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]},"replyTo":null,"writtenAt":"2026-11-22T17:45:22.281Z","editedAt":null,"revision":0,"history":[],"removed":true}', 9),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'parting', 'pc68554dc3d023c5e13bae5037dd102c', '{"id":"pc68554dc3d023c5e13bae5037dd102c","articleId":"article-boats","address":"https://digest.example/varland-boats","isParted":true,"by":"887c4612-0eed-417d-b35a-71e7437d3413","at":"2026-11-22T17:45:22.361Z"}', 14),
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'review', 'claim-price', '{"claimId":"claim-price","state":"published","flaggedBy":"887c4612-0eed-417d-b35a-71e7437d3413","checker":"887c4612-0eed-417d-b35a-71e7437d3413","evidence":[{"id":"evidence-00000024","stance":"contradicts","source":{"url":"https://ministry-of-ports.example/notice","title":"Notice of purchase 31/7","outlet":"","author":"","publishedAt":null,"accessedAt":"2031-03-04T08:00:00Z","kind":"primary","onRecord":true,"origin":"Ministry of Ports"},"quote":"Nine vessels of the Tern class","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Nine vessels of the Tern class","prefix":"","suffix":""},"position":{"type":"TextPositionSelector","start":0,"end":30}},"capture":{"bytesHash":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","textHash":"efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef","byteLength":4096,"capturedAt":"2031-03-04T08:00:00Z","tool":"test 1","finalAddress":"https://ministry-of-ports.example/notice","httpStatus":200,"contentType":"text/html"},"grade":{"reliability":"B","credibility":"2"}}],"verdict":{"word":"contradicted","reason":"The notice of the ministry gives another number."},"override":null,"confirmedBy":"a2228f0d-6413-4ee0-8de8-f930ddeb2502","steps":[{"what":"flagged","by":"887c4612-0eed-417d-b35a-71e7437d3413","at":"2026-11-22T17:45:22.361Z","remark":"Nine or eleven?"},{"what":"taken","by":"887c4612-0eed-417d-b35a-71e7437d3413","at":"2026-11-22T17:45:22.361Z","remark":""},{"what":"evidence added","by":"887c4612-0eed-417d-b35a-71e7437d3413","at":"2026-11-22T17:45:22.361Z","remark":""},{"what":"submitted","by":"887c4612-0eed-417d-b35a-71e7437d3413","at":"2026-11-22T17:45:22.361Z","remark":"The notice of the ministry gives another number."},{"what":"confirmed","by":"a2228f0d-6413-4ee0-8de8-f930ddeb2502","at":"2026-11-22T17:45:22.410Z","remark":""}]}', 15);
INSERT INTO public.teams VALUES
	('5d783b2f-7840-4cbe-a6e0-5a375c6eeeb3', 'Harbour desk', '2026-11-22T17:45:22.053Z');
ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (team_id, seq);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_team_id_mutation_id_key UNIQUE (team_id, mutation_id);
ALTER TABLE ONLY public.heads
    ADD CONSTRAINT heads_pkey PRIMARY KEY (team_id);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT invites_pkey PRIMARY KEY (invite_hash);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.records
    ADD CONSTRAINT records_pkey PRIMARY KEY (team_id, kind, id);
ALTER TABLE ONLY public.teams
    ADD CONSTRAINT teams_pkey PRIMARY KEY (id);
CREATE INDEX devices_of_member ON public.devices USING btree (team_id, member_id);
CREATE TRIGGER entries_refuse_change BEFORE DELETE OR UPDATE ON public.entries FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER entries_refuse_truncate BEFORE TRUNCATE ON public.entries FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.entries
    ADD CONSTRAINT entries_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.heads
    ADD CONSTRAINT heads_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.invites
    ADD CONSTRAINT invites_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE ONLY public.records
    ADD CONSTRAINT records_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams(id);
ALTER TABLE public.entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.heads ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_team ON public.entries USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.heads USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.records USING ((team_id = current_setting('second_source.team'::text, true)));
ALTER TABLE public.records ENABLE ROW LEVEL SECURITY;
