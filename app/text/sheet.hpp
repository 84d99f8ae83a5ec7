// What an answer is written on as text: a stream, how wide it is, whether it takes colours, and the
// words to write in.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "app/text/table.hpp"
#include "words/words.hpp"

namespace app {

struct Sheet {
  std::ostream& out;
  const words::Words& words;
  std::size_t width = 80;
  bool coloured = false;

  // The sentence for a key or a message.
  std::string say(const events::Message& message) const { return words.say(message); }
  std::string say(std::string_view key) const { return words.say(key); }
  // A paragraph of the text, from column `first` on, what follows from column `rest` on; nothing of
  // what stands in a record steers the terminal.
  void tell(std::string_view text, std::size_t first = 0, std::size_t rest = 0) const;
  void tell(const events::Message& message) const { tell(say(message)); }
  // A line in bold.
  void title(std::string_view text) const;
  // A table with a column for each key of a heading; right are the columns of numbers.
  Table table(const std::vector<std::string_view>& headings,
              const std::vector<std::size_t>& right = {}) const;
};

}  // namespace app
