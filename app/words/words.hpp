// Putting things into words: the message catalogue in English and French, and the names of codes,
// countries, dates and people in a sentence. The only place where findings, refusals and mistakes
// become text.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "events/message.hpp"
#include "projections/people.hpp"
#include "rules/rule.hpp"

namespace app {

// A sentence of the catalogue; {0}, {1} … stand for the arguments.
struct Sentence {
  std::string_view key, en, fr;
};
// One table for each floor that speaks, and one for commands that are not understood.
std::span<const Sentence> sentences_of_app();
std::span<const Sentence> sentences_of_decisions();
std::span<const Sentence> sentences_of_events();
std::span<const Sentence> sentences_of_rules();
std::span<const Sentence> sentences_of_usage();

class Words {
 public:
  // `people` names persons in messages; without it they stay numbers. It must outlive this.
  explicit Words(events::Language language, const projections::People* people = nullptr,
                 engine::Date on = {})
      : language_(language), people_(people), on_(on) {}

  events::Language language() const { return language_; }
  Words with(const projections::People& people, engine::Date on) const {
    return Words(language_, &people, on);
  }

  // The sentence for a message. A key that is not in the catalogue is a mistake of this program: it
  // is shown as it stands, and a test fails.
  std::string say(const events::Message& message) const;
  std::string say(std::string_view key) const { return say(events::Message{std::string(key), {}}); }
  std::string choose(std::string_view en, std::string_view fr) const {
    return std::string(language_ == events::Language::fr ? fr : en);
  }

  // How an argument is worded by its type: a group by its label, a country by its name on the day.
  std::string word(const events::Argument& argument) const;
  std::string name_of(events::Person person) const;  // the name, or "p-0042"
  std::string name_of(rules::Verdict verdict) const;
  std::string name_of(rules::Evidence evidence) const;
  template <class Code>
  std::string label(Code code) const {
    return std::string(events::label_of(code, language_));
  }

 private:
  events::Language language_;
  const projections::People* people_;
  engine::Date on_;
};

// Whether the catalogue has a sentence for this key.
bool has_sentence(std::string_view key);

}  // namespace app
