-- A list is searched by part of a number, a party's name or a subject at once: with an index for one
-- of them alone every case was read. docs/benchmarks.md has the figures.
create index case_number_words on casework.case_file using gin (number gin_trgm_ops);
create index case_subject_words on casework.case_file using gin (subject gin_trgm_ops);
