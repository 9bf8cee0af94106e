package io.peergraph.dialectic;

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
class AgentVoiceTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			ANSWER: He ate eggs [M1].                                    | He ate eggs [1].              | 1
			Let me see. ANSWER: He ate eggs [M1 "ate two eggs"].         | He ate eggs [1].              | 1
			**ANSWER:** He ate eggs [M1: \u201Cate  two EGGS\u201D].     | He ate eggs [1].              | 1
			ANSWER: Eggs [M1 "ate two eggs", M2]. Rice [M2].             | Eggs [1][2]. Rice [2].        | 2
			ANSWER: Eggs [M1 "flew to Mars"] and tea [M2].               | Eggs  and tea [1].            | 1
			ANSWER: Eggs [M9]. Tea [M2] [3].                             | Eggs . Tea [1] .              | 1
			ANSWER: He said [sic] it [M2 "I [always] drink tea"].        | He said [sic] it [1].         | 1
			ANSWER: Tea [M2]. And a bracket [ that stays                 | Tea [1]. And a bracket [ that stays | 1
			He ate eggs [M1].                                            | He ate eggs [1].              | 1
			ANSWER: He flew to Mars.                                     | ''                            | 0
			ANSWER: He flew to Mars [M9 "Mars"] [1].                     | ''                            | 0
			UNKNOWN: nobody said so [M1].                                | ''                            | 0""")
	void saysOnlyWhatHasASource(String reply, String text, int citations) {
		for (int size : List.of(1, 2, 3, 7, 1000)) {
			List<String> pieces = new ArrayList<>();
			AgentVoice voice = new AgentVoice(handles(), pieces::add);
			for (int from = 0; from < reply.length(); from += size) {
				voice.hear(reply.substring(from, Math.min(reply.length(), from + size)));
			}
			voice.end();

			assertThat(String.join("", pieces).strip()).isEqualTo(voice.text())
				.isEqualTo(text.equals("''") ? "" : text);
			assertThat(voice.isKnown()).isEqualTo(citations > 0);
			if (citations > 0) {
				assertThat(voice.citations()).hasSize(citations);
			}
		}
	}

	private static AgentHandles handles() {
		AgentHandles handles = new AgentHandles();
		assertThat(handles.of(message("1", "Today I ate two eggs."))).isEqualTo("M1");
		assertThat(handles.of(message("2", "I [always] drink tea."))).isEqualTo("M2");
		return handles;
	}

	private static Message message(String key, String content) {
		return new Message(View.of("demo"), key, new SessionId("demo", "lunch"), "bob", 1, content, Metadata.EMPTY, 1,
				null, Instant.EPOCH);
	}

}
