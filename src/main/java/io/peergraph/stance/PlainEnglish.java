package io.peergraph.stance;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Short and careless forms written out, so that rules need one form of each. */
final class PlainEnglish {

	private static final Map<String, String> FORMS = forms();

	private static final Pattern FORM = Pattern.compile(FORMS.keySet()
		.stream()
		.map(Pattern::quote)
		.collect(Collectors.joining("|", "(?<![\\w'])(?:", ")(?![\\w'])")));

	private static final Pattern SHORTENED = Pattern
		.compile("(?<=\\w)n't\\b|(?<=\\w)'(?:ll|re|ve|d|m)\\b|\\b(?<=it|he|she|that|there|who|what|here|this)'s\\b");

	private static final Map<String, String> LONG = Map.of("n't", " not", "'ll", " will", "'re", " are", "'ve", " have",
			"'d", " would", "'m", " am", "'s", " is");

	private static final Pattern ILL = Pattern
		.compile("(?<=^|[,.;:!] |@\\d{1,3} |and |so |but )ill(?= (?!and\\b|or\\b|with\\b)\\w)");

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final Pattern SHED = Pattern
		.compile("(?<=\\b(?:said|says|swore|promised|told me|told us|agreed|vowed) )(she|we)d(?= [a-z])");

	/** Who leaves out the subject means itself. */
	private static final Pattern DROPPED = Pattern.compile(
			"(?:(?<=^|[;:.,-] )|(?<=^@\\d ))(?=(?:would (?:trust|follow|put|give|never|not|gladly|bet|stake|leave|hand)|can not|could not|will (?:pay|bring|send|cover|fix|not|never|help|make|get|give|do|be|have|back)|owe|owed|am|have (?!you|i|we|a|fun|@)|had (?!you|i|we|@)|was (?!it|he|she|that|there|you|i|@)|never (?:trusted|doubted|once)|trusted|should have known)\\b(?! (?:you|i|we|@\\d|he|she|it|they)\\b))");

	private PlainEnglish() {
	}

	private static Map<String, String> forms() {
		Map<String, String> forms = new LinkedHashMap<>();
		String[] pairs = { "u", "you", "ur", "your", "ya", "you", "ye", "you", "thee", "you", "thou", "you", "thy",
				"your", "r", "are", "ty", "thank you", "thx", "thank you", "tysm", "thank you", "thanks", "thank you",
				"im", "i am", "ive", "i have", "youre", "you are", "youve", "you have", "youll", "you will", "dont",
				"do not", "didnt", "did not", "doesnt", "does not", "wont", "will not", "won't", "will not", "cant",
				"can not", "can't", "can not", "cannot", "can not", "isnt", "is not", "wasnt", "was not", "arent",
				"are not", "havent", "have not", "hasnt", "has not", "wouldnt", "would not", "couldnt", "could not",
				"shouldnt", "should not", "aint", "is not", "ain't", "is not", "hes", "he is", "shes", "she is",
				"thats", "that is", "theres", "there is", "gonna", "going to", "wanna", "want to", "gotta", "have to",
				"lets", "let us", "let's", "let us", "ill", "ill", "shan't", "shall not", "y'all", "all of you", "yall",
				"all of you", "defo", "definitely", "def", "definitely", "rlly", "really", "bc", "because", "tmrw",
				"tomorrow", "tmr", "tomorrow", "2moro", "tomorrow", "tomoz", "tomorrow", "imma", "i am going to", "ima",
				"i am going to", "gotchu", "got you", "youd", "you would", "ud", "you would", "ull", "you will", "uve",
				"you have", "theyll", "they will", "itll", "it will", "shes", "she is", "wasnt", "was not", "theyre",
				"they are", "theyve", "they have", "whos", "who is", "cuz", "because", "cos", "because", "coz",
				"because", "pls", "please", "plz", "please", "tho", "though", "nvr", "never", "dnt", "do not", "yer",
				"your", "thine", "your", "hast", "have", "hath", "has", "doth", "does", "shalt", "shall", "'tis",
				"it is", "'twas", "it was", "til", "till", "'til", "till", "weds", "wednesday", "thurs", "thursday",
				"tues", "tuesday", "fri", "friday", "sat.", "saturday", "mon", "monday", "wed", "wednesday", "couldve",
				"could have", "wouldve", "would have", "shouldve", "should have", "neednt", "need not", "hadnt",
				"had not", "werent", "were not", "hed", "he would", "w/", "with", "b4", "before", "ppl", "people", "sb",
				"somebody" };
		for (int i = 0; i < pairs.length; i += 2) {
			forms.put(pairs[i], pairs[i + 1]);
		}
		return forms;
	}

	private static String written(String text) {
		return FORM.matcher(text).replaceAll((form) -> Matcher.quoteReplacement(FORMS.get(form.group())));
	}

	/**
	 * {@return a sentence in small letters, its short forms written out}
	 */
	static String of(String sentence) {
		String text = SPACE.matcher(sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\''))
			.replaceAll(" ")
			.strip();
		text = written(text);
		text = written(SHORTENED.matcher(text).replaceAll((form) -> LONG.get(form.group())));
		text = SHED.matcher(ILL.matcher(text).replaceAll("i will")).replaceAll("$1 would");
		return DROPPED.matcher(text).replaceAll("i ");
	}

}
