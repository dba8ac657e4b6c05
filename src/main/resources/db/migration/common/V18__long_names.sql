-- What is carried names ranks, grades and rows of awards, of which each may have sixty characters, behind a word such as "grade:=".
-- Longer columns change no row; the statement may be made twice.
alter table carried alter column leg set data type varchar(200);
