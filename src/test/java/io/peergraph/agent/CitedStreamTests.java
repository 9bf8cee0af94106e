package io.peergraph.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the agent says, however it is cut into pieces. */
class CitedStreamTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					ANSWER: He ate eggs [M1].                                    | He ate eggs [1].              | 1
					Let me see. ANSWER: He ate eggs [M1 "ate two eggs"].         | He ate eggs [1].              | 1
					**ANSWER:** He ate eggs [M1: \u201Cate  two EGGS\u201D].     | He ate eggs [1].              | 1
					ANSWER: Eggs [M1 "ate two eggs", M2]. Tea [M2].              | Eggs [1][2]. Tea [2].         | 2
					ANSWER: Eggs [M1 "flew to Mars"] and tea [M2]. Tea [M2].     | Tea [1].                      | 1
					ANSWER: Eggs [M9]. Tea [M2] [3].                             | Tea [1] .                     | 1
					ANSWER: Tea [always] it is [M2 "I [always] drink tea"].      | Tea [always] it is [1].       | 1
					ANSWER: bob owns a big red tractor [M3].                     | ''                            | 0
					ANSWER: Tea [M2]. And a yacht [ that stays                   | Tea [1].                      | 1
					He ate eggs [M1].                                            | He ate eggs [1].              | 1
					ANSWER: He flew to Mars.                                     | ''                            | 0
					ANSWER: He flew to Mars [M9 "Mars"] [1].                     | ''                            | 0
					UNKNOWN: nobody said so [M1].                                | ''                            | 0
					ANSWER: a owns a red tractor [M3]. a owns a yacht [M3].      | a owns a red tractor [1].     | 1
					ANSWER: a owns a yacht. a owns a red tractor [M3]. He can fly! | a owns a red tractor [1].   | 1
					ANSWER: a owns a red tractor [M3] and a yacht. Tea [M2].     | Tea [1].                      | 1
					ANSWER: a owns a red tractor. [M3] a sold it in 1999. [M3]   | a owns a red tractor. [1]     | 1
					ANSWER: a owns a yacht [M3].                                 | ''                            | 0
					ANSWER: a owns a yacht [M3 "own a red tractor"] today.       | ''                            | 0
					ANSWER: carol owns a red tractor [M3].                       | ''                            | 0
					ANSWER: a owns two red tractors [M3].                        | ''                            | 0
					ANSWER: a owns 2 red tractors [M3].                          | ''                            | 0
					ANSWER: a never owned a red tractor [M3].                    | ''                            | 0
					ANSWER: a hates tractors [M3].                               | ''                            | 0
					ANSWER: Here is what I found: a owns a red tractor [M3]. It is not known what Mars costs. That is all. | Here is what I found: a owns a red tractor [1]. That is all. | 1
					ANSWER: a owns a red tractor [M3]. It is not known whether bob ate more. | a owns a red tractor [1]. It is not known whether bob ate more. | 1
					ANSWER: a told dr. Who on 1 January 1970 of a red tractor [M3 "Dr. Who, I own a red tractor"]. | a told dr. Who on 1 January 1970 of a red tractor [1]. | 1""")
	void saysOnlyWhatHasASource(String reply, String text, int citations) {
		for (int size : List.of(1, 2, 3, 7, 1000)) {
			List<String> pieces = new ArrayList<>();
			CitedStream stream = new CitedStream(handles(), pieces::add, "What did bob eat?");
			for (int from = 0; from < reply.length(); from += size) {
				stream.accept(reply.substring(from, Math.min(reply.length(), from + size)));
			}
			stream.end();

			assertThat(String.join("", pieces).strip()).isEqualTo(stream.text())
				.isEqualTo(text.equals("''") ? "" : text);
			assertThat(stream.isKnown()).isEqualTo(citations > 0);
			if (citations > 0) {
				assertThat(stream.citations()).hasSize(citations);
			}
		}
	}

	private static CitationHandles handles() {
		CitationHandles handles = new CitationHandles();
		assertThat(handles.give(message("1", "Today I ate two eggs."))).isEqualTo("M1");
		assertThat(handles.give(message("2", "I [always] drink tea."))).isEqualTo("M2");
		assertThat(handles.give(message("3", "a", "Dr. Who, I own a red tractor."))).isEqualTo("M3");
		return handles;
	}

	private static Message message(String key, String content) {
		return message(key, "bob", content);
	}

	private static Message message(String key, String author, String content) {
		return new Message(View.of("demo"), key, new SessionId("demo", "lunch"), author, 1, content, Metadata.EMPTY, 1,
				null, Instant.EPOCH);
	}

}
