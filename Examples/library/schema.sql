-- The schema as it should be. Change it here, then: retort revision --autogenerate -m "what it is about"

CREATE TABLE author (
  id INTEGER PRIMARY KEY,
  name VARCHAR(100) NOT NULL
);

CREATE TABLE book (
  id INTEGER PRIMARY KEY,
  title VARCHAR(200) NOT NULL COLLATE NOCASE,
  sort_title TEXT
);

CREATE TABLE authorship (
  book_id INTEGER NOT NULL REFERENCES book (id) ON DELETE CASCADE,
  author_id INTEGER NOT NULL REFERENCES author (id),
  PRIMARY KEY (book_id, author_id)
) WITHOUT ROWID;
CREATE INDEX authorship_author ON authorship (author_id);

CREATE TABLE loan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  book_id INTEGER NOT NULL REFERENCES book (id),
  reader TEXT NOT NULL,
  lent_on TEXT NOT NULL DEFAULT CURRENT_DATE,
  returned_on TEXT,
  CONSTRAINT returned_later CHECK (returned_on >= lent_on)
) STRICT;
-- A book is lent once at a time.
CREATE UNIQUE INDEX loan_open ON loan (book_id) WHERE returned_on IS NULL;

CREATE VIEW on_loan AS
  SELECT book.title, loan.reader, loan.lent_on
  FROM loan JOIN book ON book.id = loan.book_id
  WHERE loan.returned_on IS NULL;

-- Virtual tables are not compared; here it is needed by the triggers.
CREATE VIRTUAL TABLE book_text USING fts5(title, content='book', content_rowid='id');
CREATE TRIGGER book_text_insert AFTER INSERT ON book BEGIN
  INSERT INTO book_text (rowid, title) VALUES (new.id, new.title);
END;
CREATE TRIGGER book_text_delete AFTER DELETE ON book BEGIN
  INSERT INTO book_text (book_text, rowid, title) VALUES ('delete', old.id, old.title);
END;
