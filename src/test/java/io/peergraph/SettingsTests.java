package io.peergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The page of all settings is what the records of the settings say. */
class SettingsTests {

	private static final String MARK = "<!-- From here on SettingsTests writes: -Dpeergraph.golden=write -->\n";

	@Test
	void pageNamesEverySetting() throws IOException {
		Path page = Path.of("src/docs/configuration.md");
		String text = Files.readString(page);
		String byHand = text.substring(0, text.indexOf(MARK) + MARK.length());

		Golden.assertReviewed(page, byHand + Settings.asMarkdown());
	}

}
