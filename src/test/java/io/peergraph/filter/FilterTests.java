package io.peergraph.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.api.Metadata;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.embedded.UsesTestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every filter finds these of four: ann, ben, cat, dan. */
@UsesTestDatabase
class FilterTests {

	@BeforeAll
	static void store() {
		TestDatabase.wipe();
		new Things().add("ann", "Annie", 1, "2026-01-01T10:00:00Z", true, """
				{'age': 30, 'tags': ['python', 'java'], 'born': '1996-05-01', 'note': 'Likes Tea', 'ok': true,
				 'address': {'city': 'Lisbon', 'zip': 1000, 'geo': {'lat': 38.7}}, 'dotted.key': 1, 'back\\\\slash': 1,
				 'jobs': [{'title': 'dev', 'level': 2}, {'title': 'lead', 'level': 1}], 'large': 9007199254740993}""",
				"ben", "cat")
			.add("ben", "BENNY", 2, "2026-01-02T10:00:00Z", false, """
					{'age': 30.0, 'tags': ['java'], 'born': '1996-05-01T12:00:00+02:00', 'note': 'tea', 'ok': 'true',
					 'address': {'city': 'Porto', 'zip': '1000'}, 'dotted': {'key': 1}, 'large': 9007199254740992,
					 'jobs': [{'title': 'dev', 'level': 1}], 'nested': [[1, 2], [{'x': [3]}]]}""", "ann")
			.add("cat", null, 3, "2026-01-03T10:00:00Z", true, """
					{'age': '30', 'tags': 'java', 'born': 'yesterday', 'note': null, 'ok': false, 'address': null,
					 'jobs': [], 'emoji': '😀 Ünï', '😀': {'😀': 'a😀b'}}""")
			.add("dan", "", 10, "2026-01-04T10:00:00Z", false, Metadata.EMPTY, "cat")
			.store();
		// Stored before there was metadata.
		TestDatabase.query("MATCH (t:Thing {name: 'dan'}) REMOVE t.metadata, t.metadataEntries", Map.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{}                                                                | ann ben cat dan
					{'name': {'eq': 'ann'}}                                           | ann
					{'name': {'eq': 'Ann'}}                                           |
					{'name': {'ne': 'ann'}}                                           | ben cat dan
					{'name': {'in': ['ann', 'dan', 'eve']}}                           | ann dan
					{'name': {'in': []}}                                              |
					{'not': [{'name': {'in': []}}]}                                   | ann ben cat dan
					{'name': {'gte': 'b', 'lt': 'd'}}                                 | ben cat
					{'name': {'contains': 'an'}}                                      | ann dan
					{'nickname': {'contains': 'nn'}}                                  | ann
					{'nickname': {'icontains': 'nn'}}                                 | ann ben
					{'nickname': {'contains': '%'}}                                   |
					{'nickname': {'contains': '.*'}}                                  |
					{'nickname': {'eq': ''}}                                          | dan
					{'nickname': {'eq': null}}                                        | cat
					{'nickname': {'ne': null}}                                        | ann ben dan
					{'nickname': {'isNull': true}}                                    | cat
					{'nickname': {'isNull': false}}                                   | ann ben dan
					{'nickname': {'isNull': null}}                                    | ann ben cat dan
					{'nickname': {'ne': 'Annie'}}                                     | ben cat dan
					{'not': [{'nickname': {'eq': 'Annie'}}]}                          | ben cat dan
					{'not': [{'not': [{'nickname': {'contains': 'n'}}]}]}             | ann
					{'nickname': {'contains': ''}}                                    | ann ben dan
					{'count': {'eq': 2}}                                              | ben
					{'count': {'ne': 2}}                                              | ann cat dan
					{'count': {'in': [1, 10]}}                                        | ann dan
					{'count': {'gt': 1, 'lte': 10}}                                   | ben cat dan
					{'count': {'gte': 2, 'lt': 3}}                                    | ben
					{'count': {'gt': 3, 'lt': 1}}                                     |
					{'size': {'eq': 3}}                                               | ann ben cat dan
					{'createdAt': {'gt': '2026-01-02T10:00:00Z'}}                     | cat dan
					{'createdAt': {'gte': '2026-01-02T11:00:00+01:00'}}               | ben cat dan
					{'createdAt': {'lt': '2026-01-02T10:00:00.000000001Z'}}           | ann ben
					{'createdAt': {'lte': '2026-01-02T09:59:59Z'}}                    | ann
					{'isActive': true}                                                | ann cat
					{'isActive': false}                                               | ben dan
					{'isActive': null}                                                | ann ben cat dan
					{'friend': {'eq': 'cat'}}                                         | ann dan
					{'friend': {'ne': 'cat'}}                                         | ben cat
					{'friend': {'in': ['ann', 'ben']}}                                | ann ben
					{'friend': {'in': []}}                                            |
					{'friend': {'isNull': true}}                                      | cat
					{'friend': {'isNull': false}}                                     | ann ben dan
					{'friend': {'icontains': 'AN'}}                                   | ben
					{'friend': {'eq': 'former'}}                                      |
					{'not': [{'friend': {'eq': 'cat'}}]}                              | ben cat
					{'and': [{'friend': {'eq': 'cat'}}, {'friend': {'eq': 'ben'}}]}   | ann
					{'friend': {'eq': 'cat'}, 'isActive': true}                       | ann
					{'or': [{'name': {'eq': 'ann'}}, {'count': {'gt': 5}}]}           | ann dan
					{'or': [{'name': {'eq': 'ann'}}, {}]}                             | ann ben cat dan
					{'or': [], 'name': {'eq': 'ann'}}                                 | ann
					{'and': [], 'not': []}                                            | ann ben cat dan
					{'not': [{'name': {'eq': 'ann'}}, {'count': {'gt': 5}}]}          | ben cat
					{'not': [{'name': {'eq': 'ann'}, 'count': {'gt': 5}}]}            | ann ben cat dan
					{'or': [{'and': [{'name': {'eq': 'ann'}}, {'isActive': false}]}, {'not': [{'isActive': true}]}], 'count': {'lt': 5}} | ben
					{'metadata': [{'key': 'age', 'gt': 1}], 'isActive': true}         | ann
					""")
	void findsByFields(String filter, String names) {
		assertThat(Things.that(filter)).isEqualTo(set(names));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			{'key': 'age', 'eq': 30}                                    | ann ben
			{'key': 'age', 'eq': '30'}                                  | cat
			{'key': 'age', 'ne': 30}                                    | cat dan
			{'key': 'age', 'gt': 9}                                     | ann ben
			{'key': 'age', 'gte': 30, 'lte': 30.00}                     | ann ben
			{'key': 'age', 'lt': 100}                                   | ann ben
			{'key': 'age', 'lt': -5}                                    |
			{'key': 'age', 'gt': '2'}                                   | cat
			{'key': 'age', 'in': [30, 31]}                              | ann ben
			{'key': 'age', 'in': ['30', 30]}                            | ann ben cat
			{'key': 'age', 'in': []}                                    |
			{'key': 'large', 'gt': 9007199254740992}                    | ann
			{'key': 'large', 'eq': 9007199254740992}                    | ben
			{'key': 'born', 'eq': '1996-05-01'}                         | ann
			{'key': 'born', 'eq': '1996-05-01T10:00Z'}                  | ben
			{'key': 'born', 'gt': '1996-05-01'}                         | ben
			{'key': 'born', 'gte': '1996-05-01', 'lt': '1996-05-02'}    | ann ben
			{'key': 'born', 'lt': '1996-05-01T11:00:00+01:00'}          | ann
			{'key': 'born', 'gt': 'x'}                                  | cat
			{'key': 'born', 'contains': '05-01'}                        | ann ben
			{'key': 'note', 'eq': 'tea'}                                | ben
			{'key': 'note', 'contains': 'Tea'}                          | ann
			{'key': 'note', 'contains': 'note'}                         |
			{'key': 'note', 'icontains': 'TEA'}                         | ann ben
			{'key': 'note', 'eq': null}                                 | cat dan
			{'key': 'note', 'ne': null}                                 | ann ben
			{'key': 'note', 'ne': 'tea'}                                | ann cat dan
			{'key': 'note', 'exists': true}                             | ann ben cat
			{'key': 'note', 'exists': false}                            | dan
			{'key': 'note', 'exists': true, 'eq': null}                 | cat
			{'key': 'not', 'exists': true}                              |
			{'key': 'ok', 'eq': true}                                   | ann
			{'key': 'ok', 'eq': 'true'}                                 | ben
			{'key': 'ok', 'ne': true}                                   | ben cat dan
			{'key': 'ok', 'in': [false, true]}                          | ann cat
			{'key': 'ok', 'contains': true}                             | ann
			{'key': 'tags', 'contains': 'java'}                         | ann ben cat
			{'key': 'tags', 'contains': 'jav'}                          | cat
			{'key': 'tags', 'contains': ['java', 'python']}             | ann
			{'key': 'tags', 'contains': ['java']}                       | ann ben
			{'key': 'tags', 'contains': []}                             | ann ben
			{'key': 'tags', 'eq': ['java']}                             | ben
			{'key': 'tags', 'eq': ['java', 'python']}                   |
			{'key': 'tags', 'eq': ['python', 'java']}                   | ann
			{'key': 'tags', 'eq': 'java'}                               | cat
			{'key': 'tags', 'icontains': 'PYTHON'}                      | ann
			{'key': 'tags', 'ne': ['java']}                             | ann cat dan
			{'key': 'tags', 'in': [['java'], 'java']}                   | ben cat
			{'key': 'address.city', 'eq': 'Lisbon'}                     | ann
			{'key': 'address.city', 'exists': true}                     | ann ben
			{'key': 'address.geo.lat', 'gt': 38}                        | ann
			{'key': 'address.zip', 'eq': 1000}                          | ann
			{'key': 'address', 'contains': {'city': 'Lisbon'}}          | ann
			{'key': 'address', 'contains': {'geo': {'lat': 38.70}}}     | ann
			{'key': 'address', 'contains': {'geo': {}}}                 | ann
			{'key': 'address', 'contains': {}}                          | ann ben
			{'key': 'address', 'eq': {'zip': '1000', 'city': 'Porto'}}  | ben
			{'key': 'address', 'eq': {'city': 'Porto'}}                 |
			{'key': 'address', 'eq': null}                              | cat dan
			{'key': 'address', 'exists': true}                          | ann ben cat
			{'key': 'address', 'contains': 'Lisbon'}                    |
			{'key': 'jobs', 'contains': [{'title': 'dev', 'level': 1}]} | ben
			{'key': 'jobs', 'contains': [{'title': 'dev'}, {'level': 1}]} | ann ben
			{'key': 'jobs', 'contains': {'title': 'lead', 'level': 1}}  | ann
			{'key': 'jobs', 'contains': {'title': 'lead', 'level': 2}}  |
			{'key': 'jobs', 'contains': [{}]}                           | ann ben
			{'key': 'jobs', 'eq': []}                                   | cat
			{'key': 'nested', 'contains': [[2]]}                        | ben
			{'key': 'nested', 'contains': [[1, 3]]}                     |
			{'key': 'nested', 'contains': [[{'x': [3]}], [2, 1]]}       | ben
			{'key': 'nested', 'contains': [2]}                          |
			{'key': 'dotted.key', 'eq': 1}                              | ben
			{'key': 'dotted\\\\.key', 'eq': 1}                          | ann
			{'key': 'back\\\\\\\\slash', 'eq': 1}                       | ann
			{'key': 'emoji', 'contains': '😀'}                          | cat
			{'key': 'emoji', 'icontains': 'üNÏ'}                        | cat
			{'key': '😀.😀', 'contains': '😀b'}                         | cat
			{'key': '😀.😀', 'icontains': 'A😀B'}                       | cat
			{'key': 'jobs.0.title', 'exists': true}                     |
			""")
	void findsByMetadata(String question, String names) {
		assertThat(Things.that("{'metadata': [" + question + "]}")).isEqualTo(set(names));
		assertThat(Things.that("{'not': [{'metadata': [" + question + "]}]}")).as("and the others by its negation")
			.isEqualTo(others(set(names)));
	}

	@Test
	void requiresAllThatIsAskedOfMetadata() {
		assertThat(Things.that("{'metadata': [{'key': 'age', 'eq': 30}, {'key': 'tags', 'contains': 'python'}]}"))
			.containsExactly("ann");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'", "\"", "`", "\\", "\\'", "`) OR true //", "'] OR true WITH 1 AS x //",
			"}) MATCH (n) DETACH DELETE n //", "$pcdsl01", "\u001F", "\u001E", "\u001F0", "\u001Fv", "%", "_", "(?i).*",
			"a\nb", "*" })
	void takesNoWordOfACallerForCypher(String evil) {
		Map<String, Object> key = Map.of("key", evil.replace("\\", "\\\\").replace(".", "\\."));
		for (String operator : List.of("eq", "gt", "lte", "contains", "icontains")) {
			assertThat(Things.that(Map.of("name", Map.of(operator.replace("lte", "eq").replace("gt", "eq"), evil))))
				.isEmpty();
			assertThat(Things.that(Map.of("metadata", List.of(with(key, operator, evil))))).isEmpty();
			assertThat(Things.that(Map.of("metadata", List.of(Map.of("key", "zip", operator, evil))))).isEmpty();
		}
		assertThat(Things.that(Map.of("metadata", List.of(with(key, "contains", Map.of(evil, evil)))))).isEmpty();
		assertThat(Things.that("{}")).hasSize(4);
	}

	private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
		Map<String, Object> more = new HashMap<>(map);
		more.put(key, value);
		return more;
	}

	private static Set<String> set(String names) {
		return (names == null) ? Set.of() : Set.of(names.split(" "));
	}

	private static Set<String> others(Set<String> names) {
		Set<String> others = new TreeSet<>(Set.of("ann", "ben", "cat", "dan"));
		others.removeAll(names);
		return others;
	}

}
