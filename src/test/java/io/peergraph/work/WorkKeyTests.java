package io.peergraph.work;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which unit of work, as it is stored. */
class WorkKeyTests {

	@Test
	void isWrittenAsItAlwaysWas() {
		assertThat(WorkKey.derive("demo", "lunch", "bob").text()).isEqualTo("demo/lunch/DERIVE/bob");
		assertThat(WorkKey.embed("demo", "lunch").text()).isEqualTo("demo/lunch/EMBED/");
		assertThat(WorkKey.embed("demo", "lunch", "ada").text()).isEqualTo("demo/lunch/EMBED/ada");
		assertThat(WorkKey.embedFacts("demo", "ada").text()).isEqualTo("demo//EMBED_FACTS/ada");
		assertThat(WorkKey.summarise("demo", "lunch").text()).isEqualTo("demo/lunch/SUMMARISE/");
		assertThat(WorkKey.backfill("demo", "lunch", "bob").replay(7).text()).isEqualTo("demo/lunch/BACKFILL/bob/7");
	}

	// Names hold no slash, but anything else.
	@Test
	void isAnotherForEveryUnit() {
		List<String> names = List.of("a", "b", "ab", "DERIVE", "7", "a|b", "花子");
		List<WorkKey> keys = new ArrayList<>();
		for (String workspace : names) {
			keys.add(WorkKey.embedFacts(workspace, "a"));
			for (String session : names) {
				keys.add(WorkKey.embed(workspace, session));
				for (String subject : names) {
					keys.add(WorkKey.derive(workspace, session, subject));
					keys.add(WorkKey.derive(workspace, session, subject).replay(7));
					keys.add(WorkKey.backfill(workspace, session, subject));
				}
			}
		}

		assertThat(keys).doesNotHaveDuplicates().extracting(WorkKey::text).doesNotHaveDuplicates();
	}

	@Test
	void beginsWithItsWorkspaceAndSessionAndNoOther() {
		String text = WorkKey.derive("demo", "lunch", "bob").replay(7).text();

		assertThat(text).startsWith(WorkKey.prefix("demo")).startsWith(WorkKey.prefix("demo", "lunch"));
		assertThat(text).doesNotStartWith(WorkKey.prefix("dem")).doesNotStartWith(WorkKey.prefix("demo", "lun"));
	}

}
