package io.peergraph.provider;

/** How a model is made to reply in JSON of a certain shape. */
enum ReplyFormat {

	/** The provider takes a JSON schema and keeps to it. */
	SCHEMA,
	/**
	 * The provider takes "JSON" with a schema beside it, as some do that speak the API of
	 * OpenAI; the schema is told in words, too.
	 */
	OBJECT,
	/** The provider takes "JSON" only; the schema is told in words. */
	JSON,
	/** The provider takes neither; all is told in words. */
	WORDS

}
