package io.peergraph.edge;

import java.time.Duration;
import java.util.List;

import graphql.parser.ParserOptions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the API is offered.
 *
 * @param explore whether introspection, GraphiQL, the page at / and /docs are on
 * @param requestTimeout how long a request may take before it is given up
 * @param allowedHosts the names and addresses by which the API may be called, beside
 * those of the machine itself, separated by commas; an address of IPv6 in brackets
 * @param allowedOrigins the origins whose pages may call the API (CORS) and open a
 * WebSocket, separated by commas
 * @param limits what a request may ask for
 */
@ConfigurationProperties("peergraph.api")
record EdgeProperties(@DefaultValue("true") boolean explore, @DefaultValue("10m") Duration requestTimeout,
		@DefaultValue List<String> allowedHosts, @DefaultValue List<String> allowedOrigins,
		@DefaultValue Limits limits) {

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
	record Limits(@DefaultValue("15") int depth, @DefaultValue("50000") int cost, @DefaultValue("500") int aliases,
			@DefaultValue("15000") int tokens, @DefaultValue("32MB") DataSize size,
			@DefaultValue("16MB") DataSize answer) {

		/**
		 * {@return what the parser of documents goes by}
		 */
		ParserOptions parsing() {
			return ParserOptions.getDefaultOperationParserOptions()
				.transform((options) -> options.maxTokens(this.tokens)
					.maxWhitespaceTokens(Integer.MAX_VALUE)
					.maxCharacters(Math.toIntExact(this.size.toBytes())));
		}

	}

}
