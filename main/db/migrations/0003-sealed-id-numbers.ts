/** ID numbers as ciphertext, and the keys to them: not in the log, so that a key that is destroyed is gone. */
export const sealedIdNumbers0003 = `
ALTER TABLE person ADD COLUMN id_number TEXT;
ALTER TABLE reward ADD COLUMN patent_number TEXT;

-- One key per person, wrapped by the key that the workspace's passphrase gives.
CREATE TABLE data_key (
  id TEXT PRIMARY KEY NOT NULL,
  wrapped TEXT NOT NULL
) STRICT;
`
