package io.peergraph;

import java.util.List;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JsonSubsetTests {

	@Test
	void letsMoreBeThere() {
		assertThat(differences("{'a': {'b': 1}}", "{'a': {'b': 1.0, 'c': 2}}")).isEmpty();
		assertThat(differences("{'a': ['*', 'x*z']}", "{'a': [17, 'x/y/z']}")).isEmpty();
	}

	@Test
	void seesWhatIsMissing() {
		assertThat(differences("{'a': {'b': 1}}", "{'a': {}}")).hasSize(1);
		assertThat(differences("{'a': [1]}", "{'a': [1, 2]}")).hasSize(1);
		assertThat(differences("{'a': '*'}", "{'a': null}")).hasSize(1);
		assertThat(differences("{'a': 'x*z'}", "{'a': 'xy'}")).hasSize(1);
		assertThat(differences("{}", "{'errors': [{}]}")).hasSize(1);
	}

	private static List<String> differences(String expected, String answer) {
		JsonMapper json = JsonMapper.shared();
		return JsonSubset.differences(json.readTree(expected.replace('\'', '"')),
				json.readTree(answer.replace('\'', '"')));
	}

}
