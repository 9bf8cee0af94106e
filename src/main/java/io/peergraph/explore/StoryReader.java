package io.peergraph.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a story that is written down like a play. A line {@code == SESSION, day 1, 09:00:
 * NAME, NAME} opens a scene, {@code NAME: words} are words, {@code leaves NAME} and
 * {@code joins NAME} say who goes and who comes; what begins with {@code #} is for the
 * reader.
 */
final class StoryReader {

	private static final Pattern HEADING = Pattern
		.compile("== (?<session>[\\w-]+), day (?<day>\\d), (?<hour>\\d\\d):(?<minute>\\d\\d)(?:: (?<peers>.+))?");

	private static final Pattern CHANGE = Pattern.compile("^(?<what>leaves|joins) (?<peer>\\p{L}+)");

	private static final Pattern LINE = Pattern.compile("^(?<peer>\\p{L}{1,60}): (?<text>.+)");

	private static final Pattern BETWEEN = Pattern.compile(", ");

	/** Nobody speaks by the clock. */
	private static final int[] PAUSES = { 2, 1, 3, 2, 4 };

	private final List<Story.Scene> scenes = new ArrayList<>();

	private final Map<String, Integer> told = new HashMap<>();

	private String session = "";

	private Duration at = Duration.ZERO;

	private List<String> leaving = new ArrayList<>();

	private List<String> joining = new ArrayList<>();

	private List<Story.Line> lines = new ArrayList<>();

	private StoryReader() {
	}

	static Story read(List<String> text) {
		StoryReader reader = new StoryReader();
		text.stream().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach(reader::add);
		reader.close();
		return new Story(List.copyOf(reader.scenes));
	}

	private void add(String text) {
		Matcher heading = HEADING.matcher(text);
		Matcher change = CHANGE.matcher(text);
		Matcher line = LINE.matcher(text);
		if (heading.matches()) {
			open(heading);
		}
		else if (change.matches()) {
			change(change.group("what").equals("joins"), change.group("peer"));
		}
		else if (line.matches()) {
			this.lines.add(new Story.Line(this.at, line.group("peer"), line.group("text")));
			this.at = this.at.plusMinutes(PAUSES[this.lines.size() % PAUSES.length]);
		}
		else {
			throw new IllegalArgumentException("No line of a story: " + text);
		}
	}

	private void open(Matcher heading) {
		close();
		this.session = heading.group("session");
		this.at = Duration.ofDays(Long.parseLong(heading.group("day")) - 1)
			.plusHours(Long.parseLong(heading.group("hour")))
			.plusMinutes(Long.parseLong(heading.group("minute")));
		if (heading.group("peers") != null) {
			BETWEEN.splitAsStream(heading.group("peers")).forEach(this.joining::add);
		}
	}

	private void change(boolean joins, String peer) {
		close();
		(joins ? this.joining : this.leaving).add(peer);
	}

	private void close() {
		if (this.lines.isEmpty()) {
			return;
		}
		int before = this.told.getOrDefault(this.session, 0);
		this.scenes.add(new Story.Scene(this.session, before, this.leaving, this.joining, this.lines));
		this.told.put(this.session, before + this.lines.size());
		this.leaving = new ArrayList<>();
		this.joining = new ArrayList<>();
		this.lines = new ArrayList<>();
	}

}
