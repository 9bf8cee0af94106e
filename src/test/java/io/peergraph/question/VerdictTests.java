package io.peergraph.question;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerdictTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Does bob like tea?              | I like tea.                              | yes
			Does bob like tea?              | I don't like tea.                        | no
			Does bob like tea?              | no, i don't like tea, only coffee        | no
			Is bob allowed to drive?        | I cannot drive                           | no
			Is bob allowed to drive?        | I can drive                              | -
			Is bob allowed to drive?        | I'm allowed to drive again               | yes
			Is bob able to drive?           | I can drive                              | yes
			Is bob able to drive?           | I'm not able to drive                    | no
			Did bob clean the sink?         | the sink was blocked, cleaned it myself  | yes
			Did bob clean the sink?         | the sink was blocked, clean it           | -
			Did bob clean the sink?         | the sink was cleaned by Ann              | -
			Does bob like tea?              | I don&#39;t like tea.                    | no
			Doesn't bob like tea?           | I really like tea!                       | yes
			Doesn't bob like tea?           | I don\u2019t like tea at all.            | no
			Does bob like tea?              | I hate tea.                              | no
			Does bob like tea?              | I can't stand tea                        | no
			Does bob like tea?              | I like tea but not green                 | -
			Does bob like tea?              | I like green tea                         | yes
			Does bob like tea?              | I hate green tea                         | -
			Does bob like tea?              | I like coffee                            | -
			Does bob like tea?              | I like people who like tea               | -
			Does bob like pasta?            | I hate mushrooms but I love pasta.       | yes
			Does bob like mushrooms?        | I hate mushrooms but I love pasta.       | no
			Does bob like pasta?            | I hate mushrooms and love pasta.         | yes
			What does bob like?             | I like tea                               | -
			Does bob have a dog?            | I have no dog.                           | no
			Does bob have a dog?            | I don't have a dog                       | no
			Does bob have a dog?            | I have two dogs and a cat.               | yes
			Does bob have a dog?            | I have a dog bed                         | -
			Does bob have a dog?            | I have a friend with a dog               | -
			Does bob have a dog?            | I had a dog                              | -
			Did bob have a dog?             | I had a dog                              | yes
			Does bob own a dog?             | I used to have a dog                     | no
			Does bob have a dog?            | If I have a dog, I walk more.            | -
			Does bob have a dog?            | I wish I had a dog                       | -
			Does bob have a dog?            | I think I have a dog                     | -
			Does bob have a dog?            | I don't have a dog in Rome               | -
			Does bob have a dog?            | I want to have a dog                     | -
			Does bob have a dog?            | I plan to get a dog                      | -
			Does bob have a dog?            | My sister has a dog                      | -
			Does bob have kids?             | I have neither kids nor pets.            | no
			Does bob have pets?             | I have no kids or pets.                  | no
			Does bob have pets?             | I have no kids and two pets.             | yes
			Does bob drink coffee?          | I drink my coffee without sugar.         | yes
			Does bob drink coffee?          | I don't drink coffee after noon          | -
			Does bob play tennis?           | I play tennis with a friend who hates it | yes
			Did bob buy a drone?            | I almost bought a drone.                 | -
			Did bob buy a drone?            | I bought a drone yesterday.              | yes
			Did bob buy a drone?            | I did not buy a drone.                   | no
			Did bob buy a drone?            | I deny that I bought a drone             | -
			Does bob smoke?                 | I quit smoking.                          | no
			Does bob smoke?                 | I no longer smoke                        | no
			Does bob smoke?                 | I never smoke                            | no
			Does bob smoke?                 | I smoke ten cigarettes a day             | yes
			Does bob smoke?                 | I don't smoke on Mondays                 | -
			Is bob allergic to shrimp?      | I am allergic to shrimp                  | yes
			Is bob allergic to shrimp?      | I'm not allergic to shrimp, luckily.     | no
			Is bob allergic to shrimp?      | I'm not sure whether I am allergic to shrimp. | -
			Is bob allergic to shrimp?      | I am allergic to nuts                    | -
			Is bob a doctor?                | I am a doctor at the clinic              | yes
			Is bob a doctor?                | I was a doctor                           | -
			Was bob a doctor?               | I used to be a doctor                    | yes
			Is bob a doctor?                | I used to be a doctor                    | no
			Is bob a doctor?                | I am a doctor's son                      | -
			Is bob's boss strict?           | My boss is strict                        | yes
			Is bob's boss strict?           | My boss is not strict                    | no
			Is the server in Rome down?     | The server in Rome is down.              | yes
			Is the server in Rome down?     | The server in Oslo is down.              | -
			Is the ferry safe?              | The ferry is not safe.                   | no
			Can bob swim?                   | I can't swim.                            | no
			Can bob swim?                   | I can swim                               | yes
			Will bob come to the party?     | I will come to the party                 | yes
			Will bob come to the party?     | I won't come to the party                | no
			Will bob come to the party?     | I might come to the party                | -
			Has bob been to Japan?          | I have never been to Japan.              | no
			Has bob been to Japan?          | I've been to Japan twice                 | yes
			Has bob visited Rome?           | I visited Rome in May                    | yes
			Did bob move to Lisbon?         | I moved to Lisbon in March.              | yes
			Did bob move to Lisbon?         | I moved from Lisbon to Oslo              | -
			Does bob eat before noon?       | I never eat before noon.                 | no
			Does bob like tea?              | bob likes tea                            | yes
			Does bob like tea?              | kim said: "I like tea"                   | -
			Is bob learning Spanish?        | I'm learning Spanish                     | yes
			Does bob drink coffee?          | I don't drink coffee every day           | -
			Does bob eat meat?              | Unfortunately, I eat meat twice a week   | yes
			Is bob married?                 | I'm married to Ines and have two sons    | yes
			Does bob have sons?             | I'm married to Ines and have two sons    | yes
			Does bob have a sister?         | I have a brother and a sister            | yes
			Does bob have a sister?         | I have a brother but no sister           | -
			Does bob work at Lidl?          | I work at Aldi                           | -
			Does bob work at Lidl?          | I don't work at Lidl anymore             | no
			Does bob live in Rome?          | I lived in Rome                          | -
			Did bob live in Rome?           | I lived in Rome for years                | yes
			Does bob live in Rome?          | I would live in Rome                     | -
			Does bob live in Rome?          | I dreamt that I live in Rome             | -
			Does bob drive?                 | I hardly drive                           | -
			Does bob like tea?              | You like tea                             | -
			Does bob like tea?              | Do I like tea? No.                       | -
			Is bob ill?                     | I'm not ill, I'm just tired.             | no
			Is bob tired?                   | I'm not ill, I'm just tired.             | yes
			Is bob going to sell the boat?  | I'm going to sell the boat               | yes
			Is bob going to sell the boat?  | I'm not going to sell the boat           | no
			Will bob sell the boat?         | I'm going to sell the boat               | yes
			Has bob ever eaten snails?      | I have never eaten snails                | no
			Did bob ever eat snails?        | I never ate snails                       | no
			Did bob pass the exam?          | I failed the exam                        | -
			Did bob pass the exam?          | I didn't pass the exam                   | no
			Does bob speak French?          | I speak French and a little German       | yes
			Does bob speak German?          | I don't speak French or German           | no
			Does bob speak German?          | I neither speak French nor German        | -
			Does bob have a car?            | I sold my car                            | -
			Does bob have a car?            | I have never had a car                   | -
			Can bob drive?                  | I can drive but not at night             | -
			Does bob keep bees?             | We keep bees and goats                   | yes""")
	void isGivenOnlyWhereTheStatementIsUnderstood(String question, String said, String verdict) {
		assertThat(Verdict.of(question, "bob", said, "bob").map((is) -> is ? "yes" : "no").orElse("-"))
			.isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "Does bob smoke?, bob smokes a pipe, Yes", "Does bob smoke?, bob does not smoke, No",
			"Does bob smoke?, bob smokes but seldom,", "What does bob smoke?, bob smokes a pipe,",
			"Does bob smoke?, bob eats," })
	void isYesOrNoOfWhatIsSaidOfAnother(String question, String statement, String verdict) {
		assertThat(Verdict.of(question, "bob", statement, "bob").map((is) -> is ? "Yes" : "No").orElse(null))
			.isEqualTo(verdict);
	}

}
