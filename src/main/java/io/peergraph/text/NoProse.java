package io.peergraph.text;

import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * Lines that are made for machines, or only lead to others: code, logs, tables, data,
 * calls of tools, headings.
 */
final class NoProse {

	private static final Pattern MADE = Pattern.compile(String.join("|",
			// tables and rules
			"^[|+].*[|+]\\s*", "^[-=_*+#~.|: ]{3,}", "^[^\\t]++\\t[^\\t]++\\t.*",
			// headings
			"^#{1,6}\\s.*", "^={2,}.*={2,}",
			// data
			"^[\\[\\]{}()<>;,\"']+", "^[\\[{]\\s*[\"{\\[].*",
			"^-?\\s*+[\"']?[\\w.-]++[\"']?\\s*+[:=]\\s*+[\\[{\"'].*[,\"'\\]};{\\[]", "^-?\\s*+\"[\\w -]++\"\\s*+:.*",
			"^[\\w.-]++=\\S*", "^(?:[^,\\s]++,){3,}+[^,\\s]*",
			// marked-up text
			"^<[?!/\\w][^<>\\n]*>\\s*", "^<([\\w:-]+)(?:\\s[^<>]*)?>.*</\\1>\\s*",
			// logs and traces
			"^\\W{0,2}\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.{0,60}\\b(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL|CRITICAL)\\b.*",
			"^\\W{0,2}(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL|CRITICAL|SEVERE)\\b.*", "^at [\\w.$<>/]+\\(.*",
			"^\\p{Alpha}{3} +\\d{1,2} \\d\\d:\\d\\d:\\d\\d \\S+ .*",
			"^(?:Caused by|Suppressed|Traceback|Exception in thread)\\b.*",
			"^(?:[\\w$]++\\.)*+\\w*(?:Error|Exception)(?::.*)?", "^File \"[^\"]*\", line .*", "^\\.\\.\\. \\d+ more",
			// commands and code
			"^[!/](?!me\\b)\\p{Ll}[\\w:-]*(?:\\s.*)?", "^[$%]\\s\\S.*", "^\\w++@[\\w.-]++[:~ ].*[$#].*",
			"^(?:PS )?[A-Z]:\\\\.*", "^(?:@@|\\+\\+\\+|diff --git).*", "^(?:[*\\d/,-]++\\s++){4}[*\\d/,\\w-]+\\s+\\S.*",
			"^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|MATCH|MERGE|FROM|WHERE)\\s.*(?:[=;()*]|\\b(?:FROM|WHERE|SET|TABLE|RETURN)\\b).*",
			"^(?:import|from|package|using|namespace|#include|#define)\\s+[\\w.:*<>/\"{},\\s]+;?(?:\\s+import\\s.*)?",
			"^(?:def|class|function|func|fn|const|let|var|public|private|protected|static|return|print|echo|export|if|elif|else|for|while|try|catch|switch)\\b.*[({;=:\\[]\\s*",
			"^(?://|/\\*|<!--|--\\s).*", "^[\\w.$\\[\\]\"']++\\s*+(?:[-+*/|&]?=|:=|<-)\\s*\\S.*",
			"^[\\w.$]++\\([^()]*+\\)[;:{]?", "^.*[{}]\\s*",
			// A semicolon ends sentences, too.
			"^[^\\s;]*+(?:\\s++[^\\s;]++)?+\\s*+;\\s*", "^(?:[^={}<>\\[\\](]|(?<!\\w)\\()*+[={}<>\\[\\](].*;\\s*"));

	private static final Pattern ADDRESS = Pattern.compile("\\b\\w{2,10}://\\S+|[\\w.+-]{1,64}@\\S+|[@#][\\w-]+");

	private static final String SIGNS = "{}[]<>=|\\$^";

	/** Of a line with so many such signs, so large a part. */
	private static final int MANY_SIGNS = 5;

	private static final int ONE_OF = 8;

	private NoProse() {
	}

	/**
	 * {@return whether a line is no prose}
	 * @param line as it stands in the message
	 */
	static boolean is(String line) {
		return MADE.matcher(HtmlUtils.htmlUnescape(line).strip()).matches()
				|| isOfSigns(ADDRESS.matcher(line).replaceAll(""));
	}

	private static boolean isOfSigns(String line) {
		long signs = line.chars().filter((sign) -> SIGNS.indexOf(sign) >= 0).count();
		return signs >= MANY_SIGNS && signs * ONE_OF >= line.strip().length();
	}

}
