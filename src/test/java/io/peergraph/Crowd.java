package io.peergraph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.stance.StanceKind;
import org.jspecify.annotations.Nullable;

/**
 * Many peers who talk at random, the same whenever the seed is: who meets whom, and who
 * says what. Each has its neighbours and meets a stranger now and then, and how much it
 * says does not depend on how many there are. One message of ten states something, in
 * words of which it is known what is derived from them.
 *
 * @param seed for the same talk
 * @param peers how many there are, eight at least
 * @param messages how many they say
 */
public record Crowd(long seed, int peers, int messages) {

	/** How many messages a meeting has. */
	public static final int MEETING = 100;

	private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

	private static final Duration LAST = Duration.ofDays(180);

	private static final int NEIGHBOURS = 20;

	private static final List<String> IDLE = List.of("Good morning.", "Hello, %s.", "Thank you!", "Thanks, %s.",
			"See you later.", "Good night, %s.", "Welcome!", "Congratulations, %s!");

	private static final List<String> THINGS = List.of("tea", "chess", "sailing", "olives", "the violin", "old maps",
			"long walks", "jazz", "apples", "the theatre");

	/** What a message says of another, and what is derived from it. */
	public enum Words {

		/** One relies on the other. */
		TRUST(StanceKind.TRUST, "I trust %s.", "%s trusts %s"),
		/** One does not. */
		DISTRUST(StanceKind.DISTRUST, "I do not trust %s.", "%s does not trust %s"),
		/** One is for the other. */
		ALLIANCE(StanceKind.ALLIANCE, "I am on the side of %s.", "%s is on the side of %s"),
		/** One is against the other. */
		OPPOSITION(StanceKind.OPPOSITION, "I am against %s.", "%s is against %s"),
		/** One owes the other a deed. */
		PROMISE(StanceKind.PROMISE, "I promise to help %s.", "%s promises to help %s"),
		/** The other did what it owed. */
		KEPT(StanceKind.KEPT, "%s kept his promise to me.", "%1$s said that %2$s kept his promise to %1$s"),
		/** The other did not. */
		BROKEN(StanceKind.BROKEN, "%s broke his promise to me.", "%1$s said that %2$s broke his promise to %1$s"),
		/** The other did one good. */
		HELP(StanceKind.HELP, "%s helped me.", "%1$s said that %2$s helped %1$s");

		private final StanceKind kind;

		private final String said;

		private final String derived;

		Words(StanceKind kind, String said, String derived) {
			this.kind = kind;
			this.said = said;
			this.derived = derived;
		}

		/**
		 * {@return how one stands to the other by that}
		 */
		public StanceKind kind() {
			return this.kind;
		}

		/**
		 * {@return the fact that is derived where one says so of another}
		 */
		public String fact(String one, String other) {
			return this.derived.formatted(one, other);
		}

	}

	/**
	 * Where some met.
	 *
	 * @param name the name of the session
	 * @param members the names of those who are there, in order
	 * @param said what they say, in order
	 */
	public record Meeting(String name, List<String> members, List<Said> said) {
	}

	/**
	 * A message.
	 *
	 * @param author the name of who says it
	 * @param content its words
	 * @param at when
	 * @param fact what is derived from it, null for nothing
	 * @param words what it says of another, null where it says nothing of another
	 * @param to the name of that other, null for none
	 */
	public record Said(String author, String content, Instant at, @Nullable String fact, @Nullable Words words,
			@Nullable String to) {

		Said(String author, String content, Instant at, @Nullable String fact) {
			this(author, content, at, fact, null, null);
		}

	}

	/**
	 * {@return all their names, in order}
	 */
	public List<String> names() {
		return IntStream.range(0, this.peers).mapToObj(Crowd::name).toList();
	}

	private static String name(int peer) {
		return String.format(Locale.ROOT, "peer-%06d", peer);
	}

	/**
	 * {@return where they meet, one meeting after the other}
	 */
	public Stream<Meeting> meetings() {
		int count = (this.messages + MEETING - 1) / MEETING;
		Duration apart = LAST.dividedBy(count);
		return IntStream.range(0, count)
			.mapToObj((number) -> meeting(number, BEGIN.plus(apart.multipliedBy(number)),
					Math.min(MEETING, this.messages - number * MEETING)));
	}

	private Meeting meeting(int number, Instant begin, int size) {
		Random random = new Random(this.seed * 1_000_003 + number);
		List<String> members = members(number, random);
		List<Said> said = new ArrayList<>();
		String last = members.getFirst();
		for (int message = 0; message < size; message++) {
			String author = any(members, random);
			last = author.equals(last) ? any(members, random) : author;
			said.add(said(last, members, begin.plusSeconds(60L * message), random));
		}
		return new Meeting(String.format(Locale.ROOT, "meeting-%06d", number), members, said);
	}

	// Everybody comes as often as everybody else, whatever the size.
	private List<String> members(int number, Random random) {
		int first = (int) ((number * 7919L) % this.peers);
		TreeSet<String> members = new TreeSet<>(List.of(name(first)));
		int size = 2 + random.nextInt(7);
		while (members.size() < size) {
			boolean stranger = random.nextInt(5) == 0;
			members.add(name(
					(first + random.nextInt(stranger ? this.peers : Math.min(NEIGHBOURS, this.peers))) % this.peers));
		}
		return List.copyOf(members);
	}

	private static Said said(String author, List<String> members, Instant at, Random random) {
		int choice = random.nextInt(100);
		List<String> others = members.stream().filter((member) -> !member.equals(author)).toList();
		if (choice < 4) {
			Words words = any(List.of(Words.values()), random);
			String to = any(others, random);
			return new Said(author, words.said.formatted(to), at, words.fact(author, to), words, to);
		}
		if (choice < 10) {
			String thing = any(THINGS, random);
			return new Said(author, "I like " + thing + ".", at, author + " likes " + thing);
		}
		return new Said(author, any(IDLE, random).formatted(any(others, random)), at, null);
	}

	private static <T> T any(List<T> some, Random random) {
		return some.get(random.nextInt(some.size()));
	}

}
