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
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 1, '2026-11-22T17:47:55.061Z', NULL, 'invite made', 'a7a4e8e3-5378-43d3-ac87-dc90f7c6a972'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 2, '2026-11-22T17:47:55.069Z', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', 'member joined', 'a7a4e8e3-5378-43d3-ac87-dc90f7c6a972'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 3, '2026-11-22T17:47:55.069Z', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', 'device added', '11a03cba-47f0-4919-bcb7-cf8625bd5824'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 4, '2026-11-22T17:47:55.081Z', NULL, 'invite made', '6ac3438a-407a-40d2-b86a-0aeae9d6d838'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 5, '2026-11-22T17:47:55.086Z', 'd0ec7a5e-2793-4c82-99ae-5d56db5a52ca', 'member joined', '6ac3438a-407a-40d2-b86a-0aeae9d6d838'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 6, '2026-11-22T17:47:55.086Z', 'd0ec7a5e-2793-4c82-99ae-5d56db5a52ca', 'device added', '8f05f7ad-b60c-4ca8-a057-6960b8147761'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 7, '2026-11-22T17:47:55.095Z', NULL, 'invite made', '6886affc-e25d-4dce-a44a-54701cc8aa2f');
INSERT INTO public.capture_parts VALUES
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'a86eb287de4618d1695096b9291a671324ea0082f58876c838cd5eb8ee2ec68b', 0, '\x3c21646f63747970652068746d6c3e3c7469746c653e4e6f74696365206f662070757263686173652033312f373c2f7469746c653e3c703e4e696e652076657373656c732e');
INSERT INTO public.captures VALUES
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'a86eb287de4618d1695096b9291a671324ea0082f58876c838cd5eb8ee2ec68b', 69, 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.144Z');
INSERT INTO public.devices VALUES
	('b1818b727c600d16de04f7be44c6d63fbd5a7535ae6865ea75fdcfe6495caefc', 'd52889a6-7f88-4aae-b8e6-2475b47a017e', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', 'laptop', '2026-11-22T17:47:55.069Z', NULL, '11a03cba-47f0-4919-bcb7-cf8625bd5824', '2026-11-22T17:00:00.000Z'),
	('bc8d8c2d8bde47a7acf7585f826b8a5934b081595d93235c8a05168b8f95a399', 'd52889a6-7f88-4aae-b8e6-2475b47a017e', 'd0ec7a5e-2793-4c82-99ae-5d56db5a52ca', 'laptop', '2026-11-22T17:47:55.086Z', NULL, '8f05f7ad-b60c-4ca8-a057-6960b8147761', '2026-11-22T17:00:00.000Z');
INSERT INTO public.entries VALUES
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 1, '8a7928ea-397a-43ac-b096-742831938a8b', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.069Z', '{"id":"8a7928ea-397a-43ac-b096-742831938a8b","madeAt":"2026-11-22T17:47:55.069Z","type":"member.join","memberId":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","name":"Mara","role":"owner"}', '0000000000000000000000000000000000000000000000000000000000000000', 'fcafe232dd80d8e0ceff5e8bebd98800de0b65c82fbe093fc842ea915fa64363'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 2, 'e5989a7e-ab5d-437e-80d7-4cf5d1b34723', 'd0ec7a5e-2793-4c82-99ae-5d56db5a52ca', '2026-11-22T17:47:55.086Z', '{"id":"e5989a7e-ab5d-437e-80d7-4cf5d1b34723","madeAt":"2026-11-22T17:47:55.086Z","type":"member.join","memberId":"d0ec7a5e-2793-4c82-99ae-5d56db5a52ca","name":"Mara","role":"reviewer"}', 'fcafe232dd80d8e0ceff5e8bebd98800de0b65c82fbe093fc842ea915fa64363', '661c1a67d8513dfb34067793afb55d38fd5bced7830b7a2977c4f4df4a4ccd7d'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 3, 'mutation-article-00000015', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.101Z', '{"id":"mutation-article-00000015","madeAt":"2031-03-04T08:00:00Z","type":"article.record","article":{"id":"article-boats","addresses":[{"url":"https://courier.example/varland-boats","origin":"seen"}],"title":"Varland orders eleven patrol boats","outlet":"The Orrin Courier","byline":"Mara Quill","publishedAt":"2031-03-03","language":"en","fingerprint":[17,4000000000],"textHash":"abababababababababababababababababababababababababababababababab"}}', '661c1a67d8513dfb34067793afb55d38fd5bced7830b7a2977c4f4df4a4ccd7d', 'c86bde4077ba058426abe1ae8e86f028b88f50977f548ac04793c7ef8e0c1a32'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 4, 'mutation-claim-00000016', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.101Z', '{"id":"mutation-claim-00000016","madeAt":"2031-03-04T08:00:00Z","type":"claim.mark","claim":{"id":"claim-price","articleId":"article-boats","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Varland will pay 640 million crowns for eleven boats.","prefix":"The ministry said: ","suffix":""},"position":{"type":"TextPositionSelector","start":19,"end":72}},"text":"Varland will pay 640 million crowns for eleven boats.","kinds":["quantity"],"origin":{"by":"member"}}}', 'c86bde4077ba058426abe1ae8e86f028b88f50977f548ac04793c7ef8e0c1a32', '379e4498f1e55007a3accb203935802e11e5251672edb547ce824b7dbaf75d20'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 5, 'mutation-note-00000017', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.101Z', '{"id":"mutation-note-00000017","madeAt":"2031-03-04T08:00:00Z","type":"note.write","noteId":"note-kept","claimId":"claim-price","replyTo":null,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]}}', '379e4498f1e55007a3accb203935802e11e5251672edb547ce824b7dbaf75d20', '97516e62bff3eb12c6241eb9f4efd5ae996b8b5275cf3df0e700dce2bc59febd'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 6, 'mutation-note-00000018', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.101Z', '{"id":"mutation-note-00000018","madeAt":"2031-03-04T08:00:00Z","type":"note.write","noteId":"note-gone","claimId":"claim-price","replyTo":null,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]}}', '97516e62bff3eb12c6241eb9f4efd5ae996b8b5275cf3df0e700dce2bc59febd', '9ef1e7db354c15e74ac74eebdea03fd60e1de3f7b3ffa6ce71d116e654c19f6f'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 7, 'mutation-edit-00000019', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.113Z', '{"id":"mutation-edit-00000019","madeAt":"2031-03-04T08:00:00Z","type":"note.edit","noteId":"note-kept","revision":0,"content":{"body":"The notice names nine boats, not eleven.","assessment":null,"evidence":[]}}', '9ef1e7db354c15e74ac74eebdea03fd60e1de3f7b3ffa6ce71d116e654c19f6f', '2d03bbbb1b5ba88fbe4a6af8e3e9e9033a9d3c00ff5e18fb65d55620c287fc1f'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 8, 'mutation-edit-00000020', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.113Z', '{"id":"mutation-edit-00000020","madeAt":"2031-03-04T08:00:00Z","type":"note.edit","noteId":"note-kept","revision":0,"content":{"body":"The notice names ten boats.","assessment":null,"evidence":[]}}', '2d03bbbb1b5ba88fbe4a6af8e3e9e9033a9d3c00ff5e18fb65d55620c287fc1f', '4fed0129b3af9e827e6a28f229c4cae2262058d4217900fba44608070c8a4bd9'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 9, 'mutation-remove-00000021', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.113Z', '{"id":"mutation-remove-00000021","madeAt":"2031-03-04T08:00:00Z","type":"note.remove","noteId":"note-gone"}', '4fed0129b3af9e827e6a28f229c4cae2262058d4217900fba44608070c8a4bd9', '623abb053250c6a448029d82aa0a74d7672c2bb81c5d9e6a483eb722407bad97'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 10, 'mutation-flag-00000022', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.113Z', '{"id":"mutation-flag-00000022","madeAt":"2031-03-04T08:00:00Z","type":"review.flag","claimId":"claim-price","remark":"Nine or eleven?"}', '623abb053250c6a448029d82aa0a74d7672c2bb81c5d9e6a483eb722407bad97', '3883d4a63b09410c37cd98b445aae61e03c2d1811bdf9f03067e7b78f548d755'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 11, 'mutation-take-00000023', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.113Z', '{"id":"mutation-take-00000023","madeAt":"2031-03-04T08:00:00Z","type":"review.take","claimId":"claim-price"}', '3883d4a63b09410c37cd98b445aae61e03c2d1811bdf9f03067e7b78f548d755', '016bcdc5b36a3b32a38e6f1d97f774eefe83af8db29173187a90734482d9d083'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 12, 'mutation-evidence-00000025', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.113Z', '{"id":"mutation-evidence-00000025","madeAt":"2031-03-04T08:00:00Z","type":"review.add-evidence","claimId":"claim-price","evidence":{"id":"evidence-00000024","stance":"contradicts","source":{"url":"https://ministry-of-ports.example/notice","title":"Notice of purchase 31/7","outlet":"","author":"","publishedAt":null,"accessedAt":"2031-03-04T08:00:00Z","kind":"primary","onRecord":true,"origin":"Ministry of Ports"},"quote":"Nine vessels of the Tern class","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Nine vessels of the Tern class","prefix":"","suffix":""},"position":{"type":"TextPositionSelector","start":0,"end":30}},"capture":{"bytesHash":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","textHash":"efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef","byteLength":4096,"capturedAt":"2031-03-04T08:00:00Z","tool":"test 1","finalAddress":"https://ministry-of-ports.example/notice","httpStatus":200,"contentType":"text/html"},"grade":{"reliability":"B","credibility":"2"}}}', '016bcdc5b36a3b32a38e6f1d97f774eefe83af8db29173187a90734482d9d083', '30537778297372aa196aaaa29a90a5f6403b1d63433b1c69417e5b88c342f0a6'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 13, 'mutation-submit-00000026', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.113Z', '{"id":"mutation-submit-00000026","madeAt":"2031-03-04T08:00:00Z","type":"review.submit","claimId":"claim-price","verdict":{"word":"contradicted","reason":"The notice of the ministry gives another number."},"override":null}', '30537778297372aa196aaaa29a90a5f6403b1d63433b1c69417e5b88c342f0a6', '387ee7ff6eb92434cdc49e7d610a01d7cc8ef010874269db15d34f8f945ee9f1'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 14, 'mutation-part-00000027', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '2026-11-22T17:47:55.113Z', '{"id":"mutation-part-00000027","madeAt":"2031-03-04T08:00:00Z","type":"article.part","articleId":"article-boats","address":"https://digest.example/varland-boats"}', '387ee7ff6eb92434cdc49e7d610a01d7cc8ef010874269db15d34f8f945ee9f1', '1d8e994965772d30cc2dc1d4afcf67f87e07922c517fdb4b4365ea87b1c18137'),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 15, 'mutation-confirm-00000028', 'd0ec7a5e-2793-4c82-99ae-5d56db5a52ca', '2026-11-22T17:47:55.124Z', '{"id":"mutation-confirm-00000028","madeAt":"2031-03-04T08:00:00Z","type":"review.confirm","claimId":"claim-price","remark":""}', '1d8e994965772d30cc2dc1d4afcf67f87e07922c517fdb4b4365ea87b1c18137', '8af5ff96ec77f0735a1de9e7f3e42c79b44bd689a5119abcfa4ac0bfec015242');
INSERT INTO public.heads VALUES
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 15, '8af5ff96ec77f0735a1de9e7f3e42c79b44bd689a5119abcfa4ac0bfec015242');
INSERT INTO public.invites VALUES
	('f6b4a4c22cac219dca1b4414df0929fc9cd4c5bc5b32d5449e6f1929632261fe', 'd52889a6-7f88-4aae-b8e6-2475b47a017e', 'owner', '2026-11-29T17:47:55.061Z', '2026-11-22T17:47:55.069Z', 'a7a4e8e3-5378-43d3-ac87-dc90f7c6a972', NULL, NULL, NULL),
	('2f022f6d6d554b6d7319affb4f5a45cf3703ab9d56cb7965a73f1c6f64ab2e91', 'd52889a6-7f88-4aae-b8e6-2475b47a017e', 'reviewer', '2026-11-29T17:47:55.081Z', '2026-11-22T17:47:55.086Z', '6ac3438a-407a-40d2-b86a-0aeae9d6d838', NULL, NULL, NULL),
	('07e61f5c5b6f1f6d762b371e7014fd2e82bcecf30dcac8e82fe4658ed5f3497d', 'd52889a6-7f88-4aae-b8e6-2475b47a017e', 'checker', '2026-11-29T17:47:55.095Z', NULL, '6886affc-e25d-4dce-a44a-54701cc8aa2f', NULL, NULL, NULL);
INSERT INTO public.kysely_migration VALUES
	('001-team-log', '2026-11-22T17:47:55.016Z'),
	('002-members-captures', '2026-11-22T17:47:55.035Z');
INSERT INTO public.kysely_migration_lock VALUES
	('migration_lock', 0);
INSERT INTO public.limits VALUES
	('joins:127.0.0.1', 2, 1795369735067),
	('calls:11a03cba-47f0-4919-bcb7-cf8625bd5824', 120, 1795369735100),
	('mutations:11a03cba-47f0-4919-bcb7-cf8625bd5824', 2000, 1795370275101),
	('calls:8f05f7ad-b60c-4ca8-a057-6960b8147761', 120, 1795369735123),
	('mutations:8f05f7ad-b60c-4ca8-a057-6960b8147761', 2000, 1795370275123),
	('capture-kilobytes:11a03cba-47f0-4919-bcb7-cf8625bd5824', 40000, 1795373275140);
INSERT INTO public.records VALUES
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'member', 'e44ee1e2-0e81-4502-a607-e314b11bdf7c', '{"id":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","name":"Mara","role":"owner","joinedAt":"2026-11-22T17:47:55.069Z"}', 1),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'member', 'd0ec7a5e-2793-4c82-99ae-5d56db5a52ca', '{"id":"d0ec7a5e-2793-4c82-99ae-5d56db5a52ca","name":"Mara","role":"reviewer","joinedAt":"2026-11-22T17:47:55.086Z"}', 2),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'article', 'article-boats', '{"id":"article-boats","addresses":[{"url":"https://courier.example/varland-boats","origin":"seen"}],"title":"Varland orders eleven patrol boats","outlet":"The Orrin Courier","byline":"Mara Quill","publishedAt":"2031-03-03","language":"en","fingerprint":[17,4000000000],"textHash":"abababababababababababababababababababababababababababababababab"}', 3),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'claim', 'claim-price', '{"id":"claim-price","articleId":"article-boats","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Varland will pay 640 million crowns for eleven boats.","prefix":"The ministry said: ","suffix":""},"position":{"type":"TextPositionSelector","start":19,"end":72}},"text":"Varland will pay 640 million crowns for eleven boats.","kinds":["quantity"],"origin":{"by":"member"}}', 4),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'note', 'note-kept', '{"id":"note-kept","claimId":"claim-price","author":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","content":{"body":"The notice names nine boats, not eleven.","assessment":null,"evidence":[]},"replyTo":null,"writtenAt":"2026-11-22T17:47:55.101Z","editedAt":"2026-11-22T17:47:55.113Z","revision":1,"history":[{"revision":0,"content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]},"author":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","at":"2026-11-22T17:47:55.101Z","lostRace":false},{"revision":0,"content":{"body":"The notice names ten boats.","assessment":null,"evidence":[]},"author":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","at":"2026-11-22T17:47:55.113Z","lostRace":true}],"removed":false}', 8),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'note', 'note-gone', '{"id":"note-gone","claimId":"claim-price","author":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","content":{"body":"The notice names nine boats.","assessment":null,"evidence":[]},"replyTo":null,"writtenAt":"2026-11-22T17:47:55.101Z","editedAt":null,"revision":0,"history":[],"removed":true}', 9),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'parting', 'pc68554dc3d023c5e13bae5037dd102c', '{"id":"pc68554dc3d023c5e13bae5037dd102c","articleId":"article-boats","address":"https://digest.example/varland-boats","isParted":true,"by":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","at":"2026-11-22T17:47:55.113Z"}', 14),
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'review', 'claim-price', '{"claimId":"claim-price","state":"published","flaggedBy":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","checker":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","evidence":[{"id":"evidence-00000024","stance":"contradicts","source":{"url":"https://ministry-of-ports.example/notice","title":"Notice of purchase 31/7","outlet":"","author":"","publishedAt":null,"accessedAt":"2031-03-04T08:00:00Z","kind":"primary","onRecord":true,"origin":"Ministry of Ports"},"quote":"Nine vessels of the Tern class","selectors":{"quote":{"type":"TextQuoteSelector","exact":"Nine vessels of the Tern class","prefix":"","suffix":""},"position":{"type":"TextPositionSelector","start":0,"end":30}},"capture":{"bytesHash":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","textHash":"efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef","byteLength":4096,"capturedAt":"2031-03-04T08:00:00Z","tool":"test 1","finalAddress":"https://ministry-of-ports.example/notice","httpStatus":200,"contentType":"text/html"},"grade":{"reliability":"B","credibility":"2"}}],"verdict":{"word":"contradicted","reason":"The notice of the ministry gives another number."},"override":null,"confirmedBy":"d0ec7a5e-2793-4c82-99ae-5d56db5a52ca","steps":[{"what":"flagged","by":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","at":"2026-11-22T17:47:55.113Z","remark":"Nine or eleven?"},{"what":"taken","by":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","at":"2026-11-22T17:47:55.113Z","remark":""},{"what":"evidence added","by":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","at":"2026-11-22T17:47:55.113Z","remark":""},{"what":"submitted","by":"e44ee1e2-0e81-4502-a607-e314b11bdf7c","at":"2026-11-22T17:47:55.113Z","remark":"The notice of the ministry gives another number."},{"what":"confirmed","by":"d0ec7a5e-2793-4c82-99ae-5d56db5a52ca","at":"2026-11-22T17:47:55.124Z","remark":""}]}', 15);
INSERT INTO public.teams VALUES
	('d52889a6-7f88-4aae-b8e6-2475b47a017e', 'Harbour desk', '2026-11-22T17:47:55.036Z');
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
CREATE POLICY own_team ON public.audit USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.capture_parts USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.captures USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.entries USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.heads USING ((team_id = current_setting('second_source.team'::text, true)));
CREATE POLICY own_team ON public.records USING ((team_id = current_setting('second_source.team'::text, true)));
ALTER TABLE public.records ENABLE ROW LEVEL SECURITY;
CREATE POLICY watched_teams ON public.heads FOR SELECT USING ((team_id = ANY (string_to_array(current_setting('second_source.watched'::text, true), ','::text))));
