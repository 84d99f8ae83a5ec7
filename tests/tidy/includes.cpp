// The arrows between folders, and the homes of outside libraries.
#include <algorithm>
#include <string>

#include "tests/tidy/checks.hpp"

namespace tidy {
namespace {

struct Include {
  std::string_view name;  // without its brackets
  bool quoted;
  std::size_t line;
};

std::vector<Include> includes_of(const File& file) {
  std::vector<Include> found;
  std::size_t number = 0;
  for (std::string_view line : lines_of(file.text)) {
    ++number;
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos || line[start] != '#') continue;
    const std::size_t word = line.find("include", start);
    if (word == std::string_view::npos) continue;
    const std::size_t open = line.find_first_of("\"<", word);
    if (open == std::string_view::npos) continue;
    const std::size_t close = line.find_first_of("\">", open + 1);
    found.push_back({line.substr(open + 1, close - open - 1), line[open] == '"', number});
  }
  return found;
}

std::size_t floor_of(std::string_view folder) {
  const auto& all = floors();
  return static_cast<std::size_t>(std::find(all.begin(), all.end(), folder) - all.begin());
}

// Where headers that begin with `prefix` may be included: paths, or folders ending in '/'.
struct Library {
  std::string_view prefix;
  std::vector<std::string_view> homes;
};

const std::vector<Library>& libraries_with_homes() {
  static const std::vector<Library> all = {
      {"lmdb.h", {"engine/log_store.cpp", "tests/bench/"}},
      {"capnp/", {"events/"}},
      {"catalogue.capnp.h", {"events/"}},
      {"boost/multi_index", {"projections/composition.cpp"}},
      {"boost/unordered/", {"projections/", "replay/"}},
      {"boost/json/",
       {"events/json_text.cpp", "answers/", "serving/problem.cpp", "app/", "tests/"}},
      {"boost/asio/", {"serving/", "tests/serving/"}},
      {"boost/beast/", {"serving/parsing.cpp"}},
      {"boost/url/", {"serving/target.cpp"}},
      {"zlib.h", {"serving/zipping.cpp", "tests/serving/"}},
      {"sodium.h", {"events/digest.cpp", "projections/fingerprint.cpp", "replay/batch_key.cpp"}},
      {"utf8proc.h",
       {"events/folding.cpp", "events/utf8.cpp", "rosters/names.cpp", "words/layout.cpp"}},
      {"tl/expected.hpp",
       {"engine/", "events/", "rules/", "decisions/", "rosters/", "replay/", "answers/", "serving/",
        "app/"}},
      {"toml++/", {"replay/terms_reading.cpp"}},
      {"fmt/", {"tests/"}},
      {"doctest/", {"tests/"}},
      {"rapidcheck", {"tests/"}},
      {"benchmark/", {"tests/bench/"}},
      // The system itself.
      {"fcntl.h",
       {"engine/log_place.cpp", "engine/log_disk.cpp", "engine/log_staging.cpp",
        "engine/log_data_file.cpp", "app/main.cpp", "tests/"}},
      {"unistd.h",
       {"engine/log_place.cpp", "engine/log_disk.cpp", "engine/log_staging.cpp",
        "engine/log_data_file.cpp", "app/cli/last_words.cpp", "app/keeping/whole_file.cpp",
        "app/main.cpp", "tests/"}},
      {"dlfcn.h", {"tests/faults/"}},
      {"sys/", {"engine/", "serving/descriptors.cpp", "app/main.cpp", "tests/"}},
      {"grp.h", {"tests/"}},
      {"poll.h", {"tests/"}},
      {"netinet/", {"tests/serving/"}},
      {"arpa/", {"tests/"}},
      // Threads: the tests of these folders have the label `threads`, and build/tsan runs them.
      {"thread",
       {"app/verbs/serve.cpp", "tests/engine/", "tests/serving/", "tests/app/nginx_test.cpp"}},
  };
  return all;
}

bool is_home(const Library& library, std::string_view path) {
  return std::any_of(library.homes.begin(), library.homes.end(), [&](std::string_view home) {
    return home.ends_with('/') ? path.starts_with(home) : path == home;
  });
}

// What thousands of lines stand behind, and how paths of our headers begin that may pass them on.
struct Dear {
  std::string_view prefix;
  int thousand_lines;
  std::vector<std::string_view> by;
};

const std::vector<Dear>& dear_headers() {
  static const std::vector<Dear> all = {
      {"boost/json/fwd.hpp", 21, {""}},
      {"boost/json", 73, {"answers/", "app/"}},
      {"boost/multi_index", 67, {}},
      {"regex", 55, {}},
      {"filesystem", 41, {"engine/log.hpp", "engine/log_", "app/"}},
      {"functional", 29, {"events/codes.hpp", "serving/"}},
      {"fstream", 29, {"app/"}},
      {"sstream", 28, {}},
      {"iostream", 27, {}},
      {"iomanip", 31, {}},
      {"fmt/", 26, {}},
      {"toml++/", 50, {}},
  };
  return all;
}

// Headers of the standard library have neither a folder nor an ending.
bool is_standard(std::string_view name) {
  return name.find_first_of("/.") == std::string_view::npos;
}

void check_library(const File& file, const Include& include, Complaints& complaints) {
  const std::string name(include.name);
  for (const Library& library : libraries_with_homes()) {
    if (!include.name.starts_with(library.prefix)) continue;
    if (!is_home(library, file.path))
      complaints.push_back(place(file, include.line) + "<" + name + "> has its home elsewhere");
    return;
  }
  complaints.push_back(place(file, include.line) + "<" + name +
                       "> is of a library without a home in tests/tidy/includes.cpp");
}

}  // namespace

Complaints arrows(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files) {
    const std::size_t own = floor_of(folder_of(file.path));
    for (const Include& include : includes_of(file)) {
      const std::string_view folder = folder_of(include.name);
      const bool from_floor = floor_of(folder) < floors().size();
      const bool from_tests = folder == "tests";
      if (!from_floor && !from_tests) continue;
      if (!include.quoted)
        complaints.push_back(place(file, include.line) + "our own headers stand in quotes");
      if (own < floors().size() && (from_tests || floor_of(folder) > own))
        complaints.push_back(place(file, include.line) + std::string(folder_of(file.path)) +
                             " must not include from " + std::string(folder));
    }
  }
  return complaints;
}

Complaints libraries(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files) {
    for (const Include& include : includes_of(file)) {
      if (!include.quoted && !is_standard(include.name)) check_library(file, include, complaints);
      if (include.quoted && !tree.find(include.name) &&
          !(include.name.ends_with(".capnp.h") && file.path.starts_with("events/")) &&
          !(include.name == "folders.hpp" && file.path == "rules/catalogue.cpp"))
        complaints.push_back(place(file, include.line) +
                             "no such file, counted from the root: " + std::string(include.name));
    }
  }
  return complaints;
}

Complaints own_header_first(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files) {
    if (!file.path.ends_with(".cpp")) continue;
    const std::string own = file.path.substr(0, file.path.size() - 3) + "hpp";
    const auto includes = includes_of(file);
    if (tree.find(own) && (includes.empty() || includes.front().name != own))
      complaints.push_back(file.path + ": does not include " + own + " first");
  }
  return complaints;
}

Complaints unused_usings(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files) {
    if (!file.path.ends_with(".cpp")) continue;  // headers offer names to others
    const auto lines = lines_of(file.code);
    for (std::size_t at = 0; at < lines.size(); ++at) {
      const std::size_t name = lines[at].rfind("::");
      if (!lines[at].starts_with("using ") || name == std::string_view::npos ||
          lines[at].find_first_of("={") != std::string_view::npos || !lines[at].ends_with(';'))
        continue;
      const std::string_view word = lines[at].substr(name + 2, lines[at].size() - name - 3);
      if (std::count_if(lines.begin(), lines.end(),
                        [&](std::string_view line) { return holds_word(line, word); }) < 2)
        complaints.push_back(place(file, at + 1) + "nothing here uses " + std::string(word));
    }
  }
  return complaints;
}

Complaints costly_headers(const Tree& tree) {
  Complaints complaints;
  for (const File& file : tree.files) {
    if (!file.path.ends_with(".hpp") || file.path.starts_with("tests/")) continue;
    for (const Include& include : includes_of(file)) {
      const auto& all = dear_headers();
      const auto dear = std::find_if(all.begin(), all.end(), [&](const Dear& each) {
        return include.name.starts_with(each.prefix);
      });
      if (dear == all.end() ||
          std::any_of(dear->by.begin(), dear->by.end(),
                      [&](std::string_view path) { return file.path.starts_with(path); }))
        continue;
      complaints.push_back(place(file, include.line) + "<" + std::string(include.name) +
                           "> brings " + std::to_string(dear->thousand_lines) +
                           ",000 lines into every source that includes this");
    }
  }
  return complaints;
}

}  // namespace tidy
