package io.peergraph.api;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.access.Principal;
import io.peergraph.access.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NameRuleTests {

	@BeforeEach
	void isAskedByTheApplication() {
		Principal.use(Principal.ANYBODY);
	}

	@AfterEach
	void isAskedByNobody() {
		Principal.use(null);
	}

	static final List<String> GOOD = List.of("bob", "-", "_", "a", "0", "@bob:example.org", "#general",
			"bob+tag@example.org", "Zoë Müller", "花子", "Владимир", "महेश", "สมชาย", "שלום", "محمد", "a.b|c^d", "1.2.3",
			"[away]bob", "{x}", "~Rico", "O'Neill", "Mum (work)", "Smith, J. & Co!", "\u2764 Ana", "Zed 🇩🇪", "*dot*",
			"...", "a".repeat(512), "花".repeat(170), "x|y:z", "a  b");

	static final List<String> BAD = List.of("", " ", " a", "a ", ".", "..", "a/b", "a\\b", "a\"b", "a`b", "a\nb",
			"a\tb", "a\0b", "a\u200Bb", "a\u200Db", "a\u202Eb", "a\uFEFFb", "a\u00A0b", "a\u3164b", "a\u115Fb",
			"a\uFE0Fb", "a\u034Fb", "a\uDB40\uDD00b", "\u0301a", "a;b", "a$b", "a%2Fb", "a?b", "a<b>", "a\uD800b",
			"\uDC00", "a\u1FEFb", "a\u037Eb", "a".repeat(513), "花".repeat(171), "a".repeat(100_000), "e\u20DD");

	@ParameterizedTest
	@FieldSource("GOOD")
	void takesWhatNetworksUse(String name) {
		assertThat(NameRule.check(name)).isEqualTo(name);
	}

	@ParameterizedTest
	@FieldSource("BAD")
	void refusesWhatCannotBeSeenOrMeansSomethingElse(String name) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> NameRule.check(name, "messages", "3", "peer"))
			.satisfies((refused) -> assertThat(refused.errors()).singleElement().satisfies((error) -> {
				assertThat(error.code()).isEqualTo(Code.INVALID_NAME);
				assertThat(error.field()).containsExactly("messages", "3", "peer");
			}));
	}

	@Test
	void hasOneFormOfAName() {
		assertThat(NameRule.check("Zoe\u0308")).isEqualTo("Zo\u00EB");
		assertThat(NameRule.check("Ana \u2764\uFE0F")).isEqualTo("Ana \u2764");
		assertThat(NameRule.check("\u212Bsa")).isEqualTo("\u00C5sa");
		assertThat(NameRule.check("\u1112\u1161\u11AB")).isEqualTo("\uD55C");
	}

	@Test
	void keepsPartsApartThatHoldTheBorder() {
		List<List<String>> lists = List.of(List.of("a", "b"), List.of("a:b"), List.of("a/", "b"), List.of("a", "/b"),
				List.of("a//", ":b"), List.of("a/:b"), List.of("", "", ""), List.of("/", ":"), List.of(":", "/"),
				List.of("::"), List.of("//", ""));
		JoinedText parts = new JoinedText(':');

		assertThat(lists.stream().map(parts::join)).doesNotHaveDuplicates();
		assertThat(lists).allSatisfy((list) -> assertThat(parts.split(parts.join(list))).isEqualTo(list));
	}

	@Test
	void findsTheSameViewBehindAnId() {
		List<GlobalId> ids = Stream
			.of(new GlobalId("Peer", View.of("a:b"), "c"), new GlobalId("Peer", View.of("a"), "b:c"),
					new GlobalId("Peer", View.of("a").through("b"), "c"),
					new GlobalId("Peer", View.of("a").through("b:"), "c"),
					new GlobalId("Peer", View.of("a").through("b"), ":c"), new GlobalId("Peer", View.of("a:"), "b:c"),
					new GlobalId("Session", View.of("w"), "花 子|^"))
			.toList();

		assertThat(ids.stream().map(GlobalId::encoded)).doesNotHaveDuplicates();
		assertThat(ids).allSatisfy((id) -> assertThat(GlobalId.decode(id.encoded())).isEqualTo(id));
	}

	@Test
	void findsTheSameKeysBehindACursor() {
		for (List<Object> keys : List.<List<Object>>of(List.of("a|b", "c"), List.of("a", "b|c"), List.of("/", "|"),
				List.of("a"))) {
			assertThat(Cursor.decode(Cursor.of(keys.toArray()).encoded("list"), "list", "after").keys())
				.isEqualTo(keys);
		}
	}

}
