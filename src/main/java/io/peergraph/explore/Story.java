package io.peergraph.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * A story that people tell each other in sessions.
 *
 * @param scenes in the order in which they happen
 */
record Story(List<Scene> scenes) {

	/**
	 * A stretch of a session during which nobody comes or goes.
	 *
	 * @param session its name
	 * @param before how many lines the session had before
	 * @param leaving the names of those who leave before it
	 * @param joining the names of those who join before it
	 * @param lines what is said
	 */
	record Scene(String session, int before, List<String> leaving, List<String> joining, List<Line> lines) {
	}

	/**
	 * What somebody says.
	 *
	 * @param at when, after the midnight on which the story begins
	 * @param peer the name of the speaker
	 * @param text what is said
	 */
	record Line(Duration at, String peer, String text) {
	}

	/**
	 * {@return the story in a file of this room}
	 */
	static Story read(String name) {
		try {
			return StoryReader.read(new ClassPathResource(name, Story.class).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * {@return how many days it takes}
	 */
	long days() {
		return this.scenes.getLast().lines().getLast().at().toDays() + 1;
	}

}
