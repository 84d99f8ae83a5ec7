#include "app/supposing/terms_file.hpp"

#include <ostream>

#include "app/cli/lines.hpp"
#include "app/recording/intake.hpp"
#include "words/layout.hpp"

namespace app {

replay::TermsFile terms_in(Session& session, const std::string& path) {
  session.no_files(path);
  const std::string text = text_of(path);
  auto terms = replay::read_terms(without_mark(text));
  if (terms) return std::move(*terms);
  std::vector<Session::Wrong> all;
  for (const replay::TermsMistake& each : terms.error())
    all.push_back({place_of(path, {each.line, each.column, ""}), session.words().say(each.what)});
  session.refuse(std::move(all));
}

}  // namespace app
