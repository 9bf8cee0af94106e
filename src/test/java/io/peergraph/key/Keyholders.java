package io.peergraph.key;

import java.util.HashMap;
import java.util.Map;

import io.peergraph.Http;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys of an application that needs them. */
public final class Keyholders {

	private static final String MAKE = """
			mutation($input: MakeAccessKeyInput!) {
			  makeAccessKey(input: $input) { secret accessKey { id kind } userErrors { code field message } }
			}""";

	private Keyholders() {
	}

	/**
	 * {@return a new operator's key, which nobody had to be let in for}
	 */
	public static String operator(ApplicationContext context) {
		return context.getBean(Keys.class).make(NewKey.ofOperator("of a test")).text().text();
	}

	/**
	 * {@return a new key, made over GraphQL by the holder of another}
	 * @param http of who makes it
	 * @param kind for whom it is
	 * @param more of the input
	 */
	public static String make(Http http, String kind, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("kind", kind);
		JsonNode answer = http.graphQl(MAKE, Map.of("input", input));
		JsonNode made = answer.at("/data/makeAccessKey");
		assertThat(made.at("/secret").isString()).as(answer.toString()).isTrue();
		return made.get("secret").asString();
	}

}
