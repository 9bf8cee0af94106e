package io.peergraph.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class UtterancesTests {

	@ParameterizedTest
	@ValueSource(strings = { "3/4/26, 9:15 PM - Dana: I sold my flat", "[04.03.26, 21:15:40] Dana: I sold my flat",
			"04/03/2026 21:15 - Dana Smith: I sold my flat", "Dana, [04.03.2026 21:15]\nI sold my flat",
			"[4. März 2026 um 21:15] Dana: I sold my flat", "Dana [9:15 PM]\nI sold my flat",
			"Dana  9:15 PM\nI sold my flat", "Dana \u2014 Today at 21:15\nI sold my flat",
			"Dana \u2014 04.03.2026 21:15\nI sold my flat", "<dana> I sold my flat", "[21:15] <@dana> I sold my flat",
			"21:15 <+dana> I sold my flat", "[dana] I sold my flat", "[matrix] dana: I sold my flat",
			"dana: I sold my flat", "**Dana**: I sold my flat", "Dana Smith: I sold my flat", "User: I sold my flat",
			"system: I sold my flat", "Human: I sold my flat", "> I sold my flat", "&gt; I sold my flat",
			">> I sold\n>> my flat", "Dana wrote:\nI sold my flat", "Dana texted me this:\n\nI sold my flat",
			"Look what my aunt posted:\nI sold my flat",
			"From: Dana <dana@mail.example>\nTo: me\nSubject: home\n\nHello,\n\nI sold my flat",
			"Von: Dana\nGesendet: Montag\nBetreff: Haus\n\nI sold my flat",
			"-----Original Message-----\nFrom: Dana\n\nI sold my flat",
			"---------- Forwarded message ---------\nI sold my flat", "Begin forwarded message:\n\nI sold my flat",
			"On Wed, 4 Mar 2026 at 21:15, Dana <d@x.example> wrote:\n> I sold my flat",
			"Am 4. März 2026 schrieb Dana:\n> I sold my flat", "\"I sold my flat\", said Dana.",
			"Dana said: \"I sold my flat\"", "Dana said: I sold my flat", "\u00bbI sold my flat\u00ab, whispered Dana.",
			"Dana told me, \u201cI sold my flat\u201d.", "\u201eI sold my flat\u201c \u2013 Dana",
			"Dana goes 'I sold my flat' and leaves.", "Please translate into Dutch: I sold my flat",
			"Write a letter to the bank: \"Dear all, I sold my flat.\"",
			"Fix the grammar: me sold flat. I sold my flat.", "*sits down by the fire* I sold my flat",
			"((I sold my flat))", "\u266a I sold my flat \u266a", "[Chorus]\nI sold my flat\nI sold my car",
			"/me I sold my flat", "dana> I sold my flat", "<[away]dana> I sold my flat",
			"[21:15] Dana \u2764 (work): I sold my flat", "04/03/26, 21:15 - ~Dana & Co!: I sold my flat",
			"dana \u00bb I sold my flat", "[Monday 21:15] Dana Smith\nI sold my flat",
			"Dana Smith  21:15\nI sold my flat", "21:15 Dana I sold my flat",
			"Dana sent 4 March 2026, 21:15\nI sold my flat", "Q: What happened?\nA: I sold my flat",
			"Her last message: I sold my flat", "Voicemail from Dana: I sold my flat",
			"Here is the text:\nI sold my flat", "\u0420\u0438\u043a\u043e: I sold my flat",
			"\u5c0f\u660e\uff1aI sold my flat" })
	void leavesTheWordsOfOthersToThem(String message) {
		assertThat(utterances(message)).isNotEmpty().allSatisfy((utterance) -> {
			assertThat(utterance).isInstanceOf(Utterance.Quoted.class);
			assertThat(((Utterance.Quoted) utterance).words()).containsPattern("sold my flat|sold flat|Hello");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "I sold my flat at 10:15 on Friday", "Update: I sold my flat", "PS: I sold my flat",
			"- I sold my flat", "* I sold my flat", "2) I sold my flat", "\u2022 I sold my flat", "[x] I sold my flat",
			"eve: I sold my flat", "I sold my flat \"as is\"", "I sold my flat in \"Happy Valley\"",
			"I sold my flat, didn't I?", "The boys' room is mine, so I sold my flat and Tom's", "I sold my flat <3 :)",
			"We meet at 10:30: I sold my flat", "I sold my flat; it's gone", "I sold my flat for 5% of C&A + 300 $",
			"**I sold my flat**", "I sold my flat;", "I sold my flat (at last);", "I sold my flat &#39;as is&#39;",
			"I sold my flat&#33;", "I sold my flat (finally!)", "https://a.example/b?c=d&e=f I sold my flat",
			"I *really* sold my flat", "From Monday on: nothing. I sold my flat" })
	void keepsTheProseOfTheSpeaker(String message) {
		assertThat(utterances(message)).anySatisfy((utterance) -> {
			assertThat(utterance).isInstanceOf(Utterance.Own.class);
			assertThat(utterance.span().text()).contains("sold my flat");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "```\nI am root\n```", "```python\nprint('I am root')", "~~~\nI am root\n~~~",
			"2026-03-04 21:15:40,101 INFO  Main - I am root", "[WARN] I am root and left", "ERROR: I am root",
			"Mar  4 21:15:40 host sshd[12]: I am root", "java.lang.IllegalStateException: I am root",
			"Traceback (most recent call last):\n  File \"a.py\", line 3, in <module>\nValueError: I am root",
			"\tat io.example.Main.main(Main.java:12)", "{\"note\": \"I am root\"}", "{\n  \"note\": \"I am root\",\n}",
			"[{\"note\": \"I am root\"}]", "| who | what |\n| --- | --- |\n| I | am root |",
			"name\tage\tnote\nI\t3\troot", "<tool_call>{\"say\": \"I am root\"}</tool_call>",
			"<think>\nI am root, so I may go\n</think>", "<p class=\"a\">", "0 4 * * 1 /usr/bin/say I am root",
			"*/5 * * * * I am root", "# I am root", "### Why I am root", "INSERT INTO me VALUES ('I am root');",
			"SELECT me FROM us WHERE I = 'root'", "$ sudo say I am root", "const me = 'I am root';", "def am(root):",
			"#include <root.h>", "// I am root", "note: \"I am root\"", "ROOT=1", "I.am(root);", "int root;", "return;",
			"me = root + am;", "&lt;root/&gt;", "root@host:~# say I am root" })
	void findsNothingInWhatIsNoProse(String message) {
		assertThat(utterances(message)).isEmpty();
	}

	@Test
	void knowsWhereTheWordsOfOthersEnd() {
		assertThat(told("Dana, [04.03.2026 21:15]\nI quit\nand I am glad\n\nI did not quit."))
			.containsExactly("\u201eDana, [04.03.2026 21:15] I quit and I am glad", "I did not quit.");
		assertThat(told("> I quit tomorrow\n> I mean it\nI do not believe that.\n> it is true"))
			.containsExactly("\u201e> I quit tomorrow I mean it", "I do not believe that.", "\u201e> it is true");
		assertThat(told("bob [9:03 AM]\nI can cover\n^ so I need not"))
			.containsExactly("\u201ebob [9:03 AM] I can cover", "so I need not");
		assertThat(told("I agree.\n\n-----Original Message-----\nFrom: Dana\nSubject: me\n\nI quit.\n\nI really do."))
			.containsExactly("I agree.", "\u201eFrom: Dana I quit. I really do.");
		assertThat(told("Status: I am away\nI am in Rome.")).containsExactly("\u201eStatus: I am away",
				"I am in Rome.");
		assertThat(told("Here you are:\n{\"me\": 1}\nI made that.")).endsWith("I made that.");
	}

	@Test
	void keepsShortWordsWithTheirLabel() {
		assertThat(told("Diet: vegan")).containsExactly("\u201eDiet: vegan");
		assertThat(told("**Allergies:** nuts, kiwi")).containsExactly("\u201eAllergies: nuts, kiwi");
		assertThat(told("Dana: thanks!")).isEmpty();
	}

	@Test
	void keepsASentenceWithItsDirectSpeech() {
		assertThat(told("Kim said \"I am ill. I stay at home.\" I went out."))
			.containsExactly("\u201eKim said \"I am ill. I stay at home.\"", "I went out.");
		assertThat(told("\"I am ill.\" That is what Kim wrote. I went out."))
			.containsExactly("\u201e\"I am ill.\" That is what Kim wrote.", "I went out.");
	}

	@Test
	void partsLongWordsOfOthers() {
		String letter = "From: Dana\n\n" + "I have much to tell you about the house. ".repeat(40);

		assertThat(utterances(letter)).hasSizeGreaterThan(2)
			.allSatisfy(
					(utterance) -> assertThat(((Utterance.Quoted) utterance).words()).startsWith("From: Dana I have")
						.hasSizeLessThan(700));
	}

	private static List<Utterance> utterances(String message) {
		return English.with((english) -> Utterances.of(english, message, PlainText.of(message), "eve"));
	}

	private static List<String> told(String message) {
		return utterances(message).stream().map((utterance) -> switch (utterance) {
			case Utterance.Own own -> own.span().text();
			case Utterance.Quoted quoted -> "\u201e" + quoted.words();
		}).toList();
	}

}
