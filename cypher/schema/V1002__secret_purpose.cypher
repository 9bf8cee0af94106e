// schema/V1002__secret_purpose: a secret is made once for each purpose
CREATE CONSTRAINT secret_purpose IF NOT EXISTS FOR (s:Secret) REQUIRE s.purpose IS UNIQUE
