package io.peergraph.limit;

import graphql.parser.ParserOptions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is refused before anything is fetched.
 *
 * @param depth how many levels of fields; introspection is not counted
 * @param cost how many objects, page sizes multiplied; a {@code chat} counts 500
 * @param aliases how many aliases in one document
 * @param tokens how many tokens in one document
 * @param answer how long the texts of an answer together; also checked while it is
 * fetched
 * @param size how long the body of a request or a message of a WebSocket; a hundred
 * messages of 25,000 characters fit in, however they are escaped
 */
@ConfigurationProperties("peergraph.api.limits")
public record Limits(@DefaultValue("15") int depth, @DefaultValue("50000") int cost, @DefaultValue("500") int aliases,
		@DefaultValue("15000") int tokens, @DefaultValue("32MB") DataSize size, @DefaultValue("16MB") DataSize answer) {

	/**
	 * {@return what the parser of documents goes by}
	 */
	public ParserOptions parsing() {
		return ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(this.tokens)
				.maxWhitespaceTokens(Integer.MAX_VALUE)
				.maxCharacters(Math.toIntExact(this.size.toBytes())));
	}

}
