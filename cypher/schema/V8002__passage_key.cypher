// schema/V8002__passage_key: each part of a message is embedded once by a model
CREATE CONSTRAINT passage_key IF NOT EXISTS FOR (p:Passage) REQUIRE (p.message, p.model, p.part) IS UNIQUE
