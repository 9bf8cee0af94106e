package io.peergraph.dialectic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Refused;
import io.peergraph.confidentiality.ListenerReader;
import io.peergraph.confidentiality.Listeners;
import io.peergraph.fact.CalledPeers;
import io.peergraph.language.PeerNames;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.session.Sessions;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads questions from the arguments of a field, and refuses those that cannot be asked.
 */
@Component
class QuestionReader {

	private static final int MOST_CHARACTERS = 10_000;

	private static final int MOST_WORDS = 200;

	/** Of how many words a name may be to be found in a question. */
	private static final int LONGEST_NAME = 3;

	private static final Pattern WORD = Pattern
		.compile("[\\p{L}\\p{M}\\p{N}\\p{So}_.@+:#|^'\u2019()\\[\\]{}~!&,*=-]++");

	private static final Pattern GENITIVE = Pattern.compile("\\p{L}{2,63}s");

	private static final Pattern LARGE = Pattern.compile("\\p{Lu}\\p{L}{2,30}");

	private static final int MOST_NAMES = 20;

	private static final Pattern BEFORE = Pattern.compile("^[('\u2019*]+");

	/** What may stand behind a name and is no part of it. */
	private static final Pattern BEHIND = Pattern.compile("(?:['\u2019]s?)?(?<![.:,!)*])[.:,!)*]*+$");

	private static final Pattern OTHER_SCRIPT = Pattern.compile(
			"(?<![\\p{IsLatin}\\p{N}_.-])[\\p{IsLatin}\\p{N}_.-]++(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}])");

	private final Peers peers;

	private final CalledPeers called;

	private final Sessions sessions;

	private final ListenerReader listenerReader;

	QuestionReader(Peers peers, CalledPeers called, Sessions sessions, ListenerReader listenerReader) {
		this.peers = peers;
		this.called = called;
		this.sessions = sessions;
		this.listenerReader = listenerReader;
	}

	/**
	 * {@return the question to a peer}
	 * @param peer that is asked
	 * @param environment of the field
	 */
	Question to(Peer peer, DataFetchingEnvironment environment) {
		if (!peer.view().allows(peer.name())) {
			throw Refused.because(Code.FORBIDDEN, "Through a peer's eyes only that peer can be asked");
		}
		return question(peer.view(), peer.view().through(peer.name()), peer.name(), environment);
	}

	/**
	 * {@return the question to all peers of a workspace}
	 * @param workspace that is asked
	 * @param environment of the field
	 */
	Question to(Workspace workspace, DataFetchingEnvironment environment) {
		return question(workspace.view(), workspace.view(), null, environment);
	}

	/**
	 * {@return the shape in which an answer is wanted, null for words}
	 * @param environment of the field
	 */
	@Nullable ResponseSchema shape(DataFetchingEnvironment environment) {
		Map<String, Object> schema = Input.arguments(environment).value("responseFormat");
		return (schema != null) ? ResponseSchema.of(schema) : null;
	}

	// Whom the one that is asked never met is nobody: whether there is such a peer shows
	// in no answer.
	private Question question(View asking, View view, @Nullable String asked, DataFetchingEnvironment environment) {
		Input arguments = Input.arguments(environment);
		// What somebody is called may be a secret, and a question in other words tells of
		// it.
		Listeners listeners = this.listenerReader.of(asking, view, arguments);
		String text = listeners.isAny() ? text(arguments) : byTheirNames(view, text(arguments));
		return new Question(view, text, this.peers.known(view, arguments.value("about"), "about"),
				named(view, asked, text), session(view, arguments),
				this.sessions.known(view, arguments.value("sessions")), level(arguments),
				listeners.isAny() ? listeners : null);
	}

	// An explicit null means the same as nothing.
	private static ReasoningLevel level(Input arguments) {
		String level = arguments.value("level");
		return (level != null) ? ReasoningLevel.valueOf(level) : ReasoningLevel.LOW;
	}

	private static String text(Input arguments) {
		String question = arguments.text("question").strip();
		if (question.isEmpty()) {
			throw Refused.because(Code.REQUIRED, "question must have a character that is not blank", "question");
		}
		if (question.length() > MOST_CHARACTERS) {
			throw Refused.because(Code.TOO_LONG,
					"question must have at most 10,000 characters, not " + question.length(), "question");
		}
		return question;
	}

	private @Nullable String session(View view, Input arguments) {
		String session = arguments.value("session");
		if (session == null) {
			return null;
		}
		return this.sessions.find(view, session)
			.orElseThrow(() -> Refused.because(Code.NOT_FOUND, "There is no session " + session, "session"))
			.name();
	}

	// Whom it calls by what they call themselves is named as everywhere else.
	private String byTheirNames(View view, String question) {
		List<String> names = perhapsNames(question);
		Map<String, String> called = new HashMap<>(apart(view, names));
		called.putAll(this.called.find(view, names));
		if (called.isEmpty()) {
			return question;
		}
		Set<String> known = this.peers.find(view, Stream.concat(names.stream(), called.values().stream()).toList())
			.keySet();
		String named = question;
		for (String name : called.keySet()
			.stream()
			.sorted(Comparator.comparingInt((name) -> -name.length()))
			.toList()) {
			String peer = called.getOrDefault(name, name);
			if (known.contains(peer) && known.stream().noneMatch(name::equalsIgnoreCase)) {
				named = PeerNames.replace(named, name, peer);
			}
		}
		return named;
	}

	// "Abuela Tere" for abuela_tere, "Hal" for the only hal_w that is known.
	private Map<String, String> apart(View view, List<String> names) {
		List<String> several = names.stream().filter((name) -> name.indexOf(' ') > 0).toList();
		Map<String, String> written = new HashMap<>();
		several.forEach((name) -> Stream.of("_", "-", ".")
			.map((mark) -> name.replace(" ", mark))
			.flatMap((one) -> Stream.of(one, one.toLowerCase(Locale.ROOT)))
			.forEach((one) -> written.put(one, name)));
		Map<String, String> called = new HashMap<>();
		this.peers.find(view, written.keySet()).keySet().forEach((peer) -> called.put(written.get(peer), peer));
		List<String> large = names.stream().filter((name) -> LARGE.matcher(name).matches()).limit(MOST_NAMES).toList();
		this.peers
			.shortened(view, large.stream().flatMap((name) -> Stream.of(name, name.toLowerCase(Locale.ROOT))).toList())
			.forEach((word, peers) -> {
				if (peers.size() == 1) {
					called.put(word, peers.iterator().next());
				}
			});
		return called;
	}

	// One word or some, each with what ends the sentence and without.
	private static List<String> perhapsNames(String question) {
		List<MatchResult> words = WORD.matcher(question).results().limit(MOST_WORDS).toList();
		List<String> names = new ArrayList<>();
		for (int first = 0; first < words.size(); first++) {
			for (int last = first; last < Math.min(words.size(), first + LONGEST_NAME); last++) {
				String name = question.substring(words.get(first).start(), words.get(last).end());
				names.add(name);
				String plain = BEHIND.matcher(name).replaceFirst("");
				names.add(plain);
				names.add(BEFORE.matcher(plain).replaceFirst(""));
			}
		}
		// Where nothing stands between words, another script begins a word.
		OTHER_SCRIPT.matcher(question).results().map(MatchResult::group).limit(MOST_WORDS).forEach(names::add);
		return names.stream().filter((name) -> !name.isEmpty()).distinct().toList();
	}

	/**
	 * {@return the peers that a question names, however their names are written; the one
	 * that is asked only if it names no other}
	 */
	private Set<String> named(View view, @Nullable String asked, String question) {
		List<String> names = perhapsNames(question);
		Set<String> written = new LinkedHashSet<>();
		names.forEach((name) -> written.addAll(spelt(name)));
		// "Bobs Schwester", which is bob's unless somebody is called bobs.
		names.stream().filter(QuestionReader::mayBeGenitive).forEach((name) -> written.addAll(spelt(owner(name))));
		Set<String> named = new LinkedHashSet<>(this.peers.find(view, new ArrayList<>(written)).keySet());
		names.stream()
			.filter((name) -> mayBeGenitive(name) && spelt(name).stream().anyMatch(named::contains))
			.filter((name) -> names.stream().noneMatch(owner(name)::equalsIgnoreCase))
			.forEach((name) -> spelt(owner(name)).forEach(named::remove));
		if (asked != null && named.size() > 1) {
			named.remove(asked);
		}
		return named;
	}

	private static List<String> spelt(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return List.of(name, lower, lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
	}

	private static boolean mayBeGenitive(String name) {
		return GENITIVE.matcher(name).matches();
	}

	private static String owner(String genitive) {
		return genitive.substring(0, genitive.length() - 1);
	}

}
