// schema/V5005__dead_letter_key: a message is set aside once for each unit
CREATE CONSTRAINT dead_letter_key IF NOT EXISTS FOR (d:DeadLetter) REQUIRE d.key IS UNIQUE
