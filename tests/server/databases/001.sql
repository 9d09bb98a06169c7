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
	('403a8142f1d8a28123e603fb7283a917e3650403ce3b06aba57532f97a43b407', '8126cc6a-7ef3-427b-bcc0-a98cf345590f', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', 'laptop', '2026-11-22T17:45:49.708Z', NULL),
	('f417302f8c6f3b1d142e2b65731076e4d1d30bb48135ef263b75228c38ee6f3f', '8126cc6a-7ef3-427b-bcc0-a98cf345590f', '942f218f-df8a-41a7-bd8e-01c1a813d0df', 'laptop', '2026-11-22T17:45:49.752Z', NULL);
INSERT INTO public.entries VALUES
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 1, '380b54d7-5eba-44e1-9c2a-452c5ba2d235', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.708Z', '{"id":"380b54d7-5eba-44e1-9c2a-452c5ba2d235","madeAt":"2026-11-22T17:45:49.708Z","type":"member.join","memberId":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","name":"Mara","role":"owner"}', '0000000000000000000000000000000000000000000000000000000000000000', '069454a2e90005288dff2af47f4e15daf338dc38ecd6248c98ded10c267ccc6e'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 2, '32a3d8d4-7552-4ddf-bc6b-62d1f9c7428b', '942f218f-df8a-41a7-bd8e-01c1a813d0df', '2026-11-22T17:45:49.752Z', '{"id":"32a3d8d4-7552-4ddf-bc6b-62d1f9c7428b","madeAt":"2026-11-22T17:45:49.752Z","type":"member.join","memberId":"942f218f-df8a-41a7-bd8e-01c1a813d0df","name":"Mara","role":"reviewer"}', '069454a2e90005288dff2af47f4e15daf338dc38ecd6248c98ded10c267ccc6e', '6c5e101adf766a1b547306e97aa6a291e470e608a998e9543e2c1fb418db3b1f'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 3, 'mutation-article-00000015', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.773Z', '{"id":"mutation-article-00000015","madeAt":"2031-03-04T08:00:00Z","type":"article.record","article":{"id":"article-boats","addresses":[{"url":"https://courier.example/varland-boats","origin":"seen"}],"title":"Varland orders eleven patrol boats","outlet":"The Orrin Courier","byline":"Mara Quill","publishedAt":"2031-03-03","language":"en","fingerprint":[17,4000000000],"textHash":"abababababababababababababababababababababababababababababababab"}}', '6c5e101adf766a1b547306e97aa6a291e470e608a998e9543e2c1fb418db3b1f', '4c893cfa1b869417e356a271e12f1e60b479607b1b14baa6b3bbde98f98def03'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 4, 'mutation-claim-00000016', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.773Z', '{"id":"mutation-claim-00000016","madeAt":"2031-03-04T08:00:00Z","type":"claim.mark","claim":{"id":"claim-price","articleId":"article-boats","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Varland will pay 640 million crowns for eleven boats.","prefix":"The ministry said: ","suffix":""},"position":{"type":"TextPositionSelector","start":19,"end":72}},"text":"Varland will pay 640 million crowns for eleven boats.","kinds":["quantity"],"origin":{"by":"member"}}}', '4c893cfa1b869417e356a271e12f1e60b479607b1b14baa6b3bbde98f98def03', 'a2a3e6fd31af437efc9ba01ed2c939830e1ad1caae61dcad650cffe031430f75'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 5, 'mutation-note-00000017', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.773Z', '{"id":"mutation-note-00000017","madeAt":"2031-03-04T08:00:00Z","type":"note.write","noteId":"note-kept","claimId":"claim-price","replyTo":null,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]}}', 'a2a3e6fd31af437efc9ba01ed2c939830e1ad1caae61dcad650cffe031430f75', '3aa8045b0b9c00b118aa3d8d989423a9157d9916a37b6a1db3d32fad6e10af68'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 6, 'mutation-note-00000018', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.773Z', '{"id":"mutation-note-00000018","madeAt":"2031-03-04T08:00:00Z","type":"note.write","noteId":"note-gone","claimId":"claim-price","replyTo":null,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]}}', '3aa8045b0b9c00b118aa3d8d989423a9157d9916a37b6a1db3d32fad6e10af68', 'd01d33a739fb04257ca76bca867c62379aaaefadb81d094e845df1f6456dca48'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 7, 'mutation-edit-00000019', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.784Z', '{"id":"mutation-edit-00000019","madeAt":"2031-03-04T08:00:00Z","type":"note.edit","noteId":"note-kept","revision":0,"content":{"body":"The notice names nine boats, not eleven.","assessment":null,"evidence":[]}}', 'd01d33a739fb04257ca76bca867c62379aaaefadb81d094e845df1f6456dca48', '94ae3337c5e517aa71ae6da64716c73bea54b37013871d59fbf24474aa225078'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 8, 'mutation-edit-00000020', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.784Z', '{"id":"mutation-edit-00000020","madeAt":"2031-03-04T08:00:00Z","type":"note.edit","noteId":"note-kept","revision":0,"content":{"body":"The notice names ten boats.","assessment":null,"evidence":[]}}', '94ae3337c5e517aa71ae6da64716c73bea54b37013871d59fbf24474aa225078', '130273109b13e684efcf61e0364de9b0adb64a4d9066e8d175083cd95eed6f0b'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 9, 'mutation-remove-00000021', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.784Z', '{"id":"mutation-remove-00000021","madeAt":"2031-03-04T08:00:00Z","type":"note.remove","noteId":"note-gone"}', '130273109b13e684efcf61e0364de9b0adb64a4d9066e8d175083cd95eed6f0b', '9af490fa8f24a9c3c5827ed0978a9a4b358861401d7d85c09cb4f3d2f3cc0a62'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 10, 'mutation-flag-00000022', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.784Z', '{"id":"mutation-flag-00000022","madeAt":"2031-03-04T08:00:00Z","type":"review.flag","claimId":"claim-price","remark":"Nine or eleven?"}', '9af490fa8f24a9c3c5827ed0978a9a4b358861401d7d85c09cb4f3d2f3cc0a62', '2d7fa00f6b0e70c14d6a5524c65e51831b0b03ab66569b034a6a29c236c76407'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 11, 'mutation-take-00000023', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.784Z', '{"id":"mutation-take-00000023","madeAt":"2031-03-04T08:00:00Z","type":"review.take","claimId":"claim-price"}', '2d7fa00f6b0e70c14d6a5524c65e51831b0b03ab66569b034a6a29c236c76407', '766145f9ad79560b4dcc0c4f70df426ca15a7f970500e740743cb7c5aa30c504'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 12, 'mutation-evidence-00000025', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.784Z', '{"id":"mutation-evidence-00000025","madeAt":"2031-03-04T08:00:00Z","type":"review.add-evidence","claimId":"claim-price","evidence":{"id":"evidence-00000024","stance":"contradicts","source":{"url":"https://ministry-of-ports.example/notice","title":"Notice of purchase 31/7","outlet":"","author":"","publishedAt":null,"accessedAt":"2031-03-04T08:00:00Z","kind":"primary","onRecord":true,"origin":"Ministry of Ports"},"quote":"Nine vessels of the Tern class","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Nine vessels of the Tern class","prefix":"","suffix":""},"position":{"type":"TextPositionSelector","start":0,"end":30}},"capture":{"bytesHash":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","textHash":"efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef","byteLength":4096,"capturedAt":"2031-03-04T08:00:00Z","tool":"test 1","finalAddress":"https://ministry-of-ports.example/notice","httpStatus":200,"contentType":"text/html"},"grade":{"reliability":"B","credibility":"2"}}}', '766145f9ad79560b4dcc0c4f70df426ca15a7f970500e740743cb7c5aa30c504', 'c51039c0396a3e1015432b0862fc6cf6cd61f123e5299e668d44b16e09e9d4dd'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 13, 'mutation-submit-00000026', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.784Z', '{"id":"mutation-submit-00000026","madeAt":"2031-03-04T08:00:00Z","type":"review.submit","claimId":"claim-price","verdict":{"word":"contradicted","reason":"The notice of the ministry gives another number."},"override":null}', 'c51039c0396a3e1015432b0862fc6cf6cd61f123e5299e668d44b16e09e9d4dd', '699abd5bfe6a33844ad1f3b47f40041bb71fc6fc1b9b46db7bd37abcb0017493'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 14, 'mutation-part-00000027', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '2026-11-22T17:45:49.784Z', '{"id":"mutation-part-00000027","madeAt":"2031-03-04T08:00:00Z","type":"article.part","articleId":"article-boats","address":"https://digest.example/varland-boats"}', '699abd5bfe6a33844ad1f3b47f40041bb71fc6fc1b9b46db7bd37abcb0017493', '3fb77bd1aab4260bdf3739ef24af5a8760171b175e8de9ef0f2353f6c938c390'),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 15, 'mutation-confirm-00000028', '942f218f-df8a-41a7-bd8e-01c1a813d0df', '2026-11-22T17:45:49.793Z', '{"id":"mutation-confirm-00000028","madeAt":"2031-03-04T08:00:00Z","type":"review.confirm","claimId":"claim-price","remark":""}', '3fb77bd1aab4260bdf3739ef24af5a8760171b175e8de9ef0f2353f6c938c390', '19f40b9cba0967402b3e189e5d0f4310c4a0965f482e185bc3b9c02b12411d50');
INSERT INTO public.heads VALUES
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 15, '19f40b9cba0967402b3e189e5d0f4310c4a0965f482e185bc3b9c02b12411d50');
INSERT INTO public.invites VALUES
	('ebf0d91169ac24d08eabb3616f1c58dff9e061f01032a3d064282dad172927d5', '8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'owner', '2026-11-29T17:45:49.702Z', '2026-11-22T17:45:49.708Z'),
	('31ce5cac4189bd8c32f050fbbc8f6ee16765c8333f4bd070ccc978c631124869', '8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'reviewer', '2026-11-29T17:45:49.747Z', '2026-11-22T17:45:49.752Z'),
	('8ab1c8504644dce842034c07a80b3cd4e32e7e4609a7d1127eee5cf515965df1', '8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'checker', '2026-11-29T17:45:49.769Z', NULL);
INSERT INTO public.kysely_migration VALUES
	('001-team-log', '2026-11-22T17:45:49.689Z');
INSERT INTO public.kysely_migration_lock VALUES
	('migration_lock', 0);
INSERT INTO public.records VALUES
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'member', '7a4d5b61-2ed5-494b-b5bc-b96e3f498189', '{"id":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","name":"Mara","role":"owner","joinedAt":"2026-11-22T17:45:49.708Z"}', 1),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'member', '942f218f-df8a-41a7-bd8e-01c1a813d0df', '{"id":"942f218f-df8a-41a7-bd8e-01c1a813d0df","name":"Mara","role":"reviewer","joinedAt":"2026-11-22T17:45:49.752Z"}', 2),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'article', 'article-boats', '{"id":"article-boats","addresses":[{"url":"https://courier.example/varland-boats","origin":"seen"}],"title":"Varland orders eleven patrol boats","outlet":"The Orrin Courier","byline":"Mara Quill","publishedAt":"2031-03-03","language":"en","fingerprint":[17,4000000000],"textHash":"abababababababababababababababababababababababababababababababab"}', 3),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'claim', 'claim-price', '{"id":"claim-price","articleId":"article-boats","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Varland will pay 640 million crowns for eleven boats.","prefix":"The ministry said: ","suffix":""},"position":{"type":"TextPositionSelector","start":19,"end":72}},"text":"Varland will pay 640 million crowns for eleven boats.","kinds":["quantity"],"origin":{"by":"member"}}', 4),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'note', 'note-kept', '{"id":"note-kept","claimId":"claim-price","author":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","content":{"body":"The notice names nine boats, not eleven.","assessment":null,"evidence":[]},"replyTo":null,"writtenAt":"2026-11-22T17:45:49.773Z","editedAt":"2026-11-22T17:45:49.784Z","revision":1,"history":[{"revision":0,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]},"author":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","at":"2026-11-22T17:45:49.773Z","lostRace":false},{"revision":0,"content":{"body":"The notice names ten boats.","assessment":null,"evidence":[]},"author":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","at":"2026-11-22T17:45:49.784Z","lostRace":true}],"removed":false}', 8),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'note', 'note-gone', '{"id":"note-gone","claimId":"claim-price","author":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]},"replyTo":null,"writtenAt":"2026-11-22T17:45:49.773Z","editedAt":null,"revision":0,"history":[],"removed":true}', 9),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'parting', 'pc68554dc3d023c5e13bae5037dd102c', '{"id":"pc68554dc3d023c5e13bae5037dd102c","articleId":"article-boats","address":"https://digest.example/varland-boats","isParted":true,"by":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","at":"2026-11-22T17:45:49.784Z"}', 14),
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'review', 'claim-price', '{"claimId":"claim-price","state":"published","flaggedBy":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","checker":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","evidence":[{"id":"evidence-00000024","stance":"contradicts","source":{"url":"https://ministry-of-ports.example/notice","title":"Notice of purchase 31/7","outlet":"","author":"","publishedAt":null,"accessedAt":"2031-03-04T08:00:00Z","kind":"primary","onRecord":true,"origin":"Ministry of Ports"},"quote":"Nine vessels of the Tern class","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Nine vessels of the Tern class","prefix":"","suffix":""},"position":{"type":"TextPositionSelector","start":0,"end":30}},"capture":{"bytesHash":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","textHash":"efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef","byteLength":4096,"capturedAt":"2031-03-04T08:00:00Z","tool":"test 1","finalAddress":"https://ministry-of-ports.example/notice","httpStatus":200,"contentType":"text/html"},"grade":{"reliability":"B","credibility":"2"}}],"verdict":{"word":"contradicted","reason":"The notice of the ministry gives another number."},"override":null,"confirmedBy":"942f218f-df8a-41a7-bd8e-01c1a813d0df","steps":[{"what":"flagged","by":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","at":"2026-11-22T17:45:49.784Z","remark":"Nine or eleven?"},{"what":"taken","by":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","at":"2026-11-22T17:45:49.784Z","remark":""},{"what":"evidence added","by":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","at":"2026-11-22T17:45:49.784Z","remark":""},{"what":"submitted","by":"7a4d5b61-2ed5-494b-b5bc-b96e3f498189","at":"2026-11-22T17:45:49.784Z","remark":"The notice of the ministry gives another number."},{"what":"confirmed","by":"942f218f-df8a-41a7-bd8e-01c1a813d0df","at":"2026-11-22T17:45:49.793Z","remark":""}]}', 15);
INSERT INTO public.teams VALUES
	('8126cc6a-7ef3-427b-bcc0-a98cf345590f', 'Harbour desk', '2026-11-22T17:45:49.692Z');
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
