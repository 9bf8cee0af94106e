package io.peergraph.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a file in which each message carries its place in its metadata, and who must
 * come to know it, told from the file alone.
 */
record Said(String workspace, int index, String session, long sequence, String peer, String content,
		Set<String> witnesses) {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z]+");

	private static final Pattern WORD = Pattern.compile("\\S+");

	// The analyzer drops these, and a phrase of them alone finds nothing.
	private static final Set<String> DROPPED = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for",
			"if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then",
			"there", "these", "they", "this", "to", "was", "will", "with", "s", "t");

	private static final int LONGEST = 8;

	static List<Said> in(List<String> lines) {
		Map<String, Set<String>> present = new HashMap<>();
		Map<String, Long> sequences = new HashMap<>();
		List<Said> said = new ArrayList<>();
		for (String line : lines) {
			JsonNode node = JsonMapper.shared().readTree(line);
			String workspace = node.get("workspace").asString();
			String session = node.get("session").asString();
			Set<String> peers = present.computeIfAbsent(workspace + "/" + session, (key) -> new TreeSet<>());
			node.path("members")
				.forEach((member) -> peers.add(member.isString() ? member.asString() : member.get("peer").asString()));
			peers.add(node.get("peer").asString());
			long sequence = sequences.merge(workspace + "/" + session, 1L, Long::sum);
			said.add(new Said(workspace, node.get("metadata").get("index").asInt(), session, sequence,
					node.get("peer").asString(), node.get("content").asString(), new TreeSet<>(peers)));
		}
		return said;
	}

	/**
	 * {@return up to eight words that stand side by side in what was said, without marks
	 * that an analyzer may take either way; empty when there are none to be found by}
	 */
	String phrase() {
		List<String> longest = List.of();
		List<String> run = new ArrayList<>();
		for (String word : WORD.matcher(this.content).results().map(MatchResult::group).toList()) {
			if (PLAIN.matcher(word).matches() && run.size() < LONGEST) {
				run.add(word);
			}
			else {
				run = PLAIN.matcher(word).matches() ? new ArrayList<>(List.of(word)) : new ArrayList<>();
			}
			longest = (telling(run) > telling(longest)) ? List.copyOf(run) : longest;
		}
		return String.join(" ", longest);
	}

	private static long telling(List<String> words) {
		return new LinkedHashSet<>(words).stream()
			.filter((word) -> !DROPPED.contains(word.toLowerCase(Locale.ROOT)))
			.count();
	}

}
