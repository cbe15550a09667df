/** Passwords of ten characters and more that lists of leaked passwords have near their top, letters in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 12345678910 123456789a 123456789q 1234567891 0123456789 9876543210 0987654321 1q2w3e4r5t 1q2w3e4r5t6y
  1qaz2wsx3edc qazwsxedcrfv q1w2e3r4t5y6 zaq12wsxcde3 1qazxsw23edc qwertyuiop qwertyuiop123 qwerty12345 qwerty123456
  qwertyuiopasdf asdfghjkl1 asdfghjkl123 zxcvbnm123 zxcvbnm1234 asdf123456 qwer123456 1234qwerasdf qweasdzxc123
  password12 password123 password1234 password12345 password123456 password2024 password2025 password2026 password99
  passw0rd12 passw0rd123 passw0rd1234 p@ssword12 p@ssword123 p@ssw0rd12 p@ssw0rd123 p@ssw0rd1234 p@55w0rd123 mypassword
  mypassword1 mypassword123 newpassword newpassword1 thepassword password!1 password@1 password@12 password@123
  passwordpassword letmein123 letmein1234 letmeinnow welcome123 welcome1234 welcome12345 welcome@123 welcome2024
  welcome2025 welcome2026 iloveyou12 iloveyou123 iloveyou1234 iloveyou2u iloveallah iloveallah1 iloveislam
  iloveammi1 ilovemymom ilovemyself ilovepakistan administrator admin12345 admin123456 adminadmin admin@1234 admin@12345
  root123456 superadmin superman123 batman12345 changeme12 changeme123 changeme1234 defaultpassword secret1234
  secret12345 secretpassword trustno1234 letmein1234! abc1234567 abcd123456 abcdefghij abcde12345 abcdef1234 abc123abc123
  abcdefghijk aaaaaa1111 test123456 test1234567 testtest12 testtest123 testing123 testing1234 user123456 guest12345
  football123 cricket123 cricket1234 baseball123 basketball princess123 princess12 sunshine123 sunshine12 dragon1234
  master1234 monkey1234 shadow1234 michael123 jessica123 charlie123 starwars123 pokemon123 liverpool1 liverpool123
  manchester barcelona1 chelsea123 arsenal123 realmadrid pakistan12 pakistan123 pakistan1234 pakistan786 pakistan1947
  pakistanzindabad pakistan92 karachi123 karachi1234 lahore1234 lahore12345 islamabad1 islamabad123 peshawar123
  bismillah1 bismillah12 bismillah123 bismillah786 alhamdulillah subhanallah allahuakbar allah12345 allahisone
  muhammad12 muhammad123 muhammad786 muhammad1234 mohammad123 mohammed123 ahmed12345 ali1234567 ali7867860 786786786786
  7867867867 hassan12345 hussain123 fatima1234 ayesha1234 ayesha12345 google1234 google12345 facebook12 facebook123
  microsoft1 microsoft123 computer123 computer12 internet123 freelancer freelancer1 freelancer123 developer1 developer123
  hunarhunar hunar12345 hunar123456 jesus12345 jesuschrist blessed123 november11 september1 december25 samsung1234
  samsung123 iphone12345 qwerty1234 qwerty123! 1122334455 1212121212 1111122222 1231231231 123123123123 1357924680
  2468013579 5555566666 1029384756 a123456789 a1234567890 aa12345678 aa123456789 q123456789 z123456789 asdasdasd1
  asdasd123123 qweqweqwe1 qweqwe123123 zxczxczxc1 1a2b3c4d5e a1b2c3d4e5 a1s2d3f4g5 q1w2e3r4t5 147258369a 1472583690
  14725836900 7418529630 7894561230 1597534862 159357456a 159753456852 741852963a 963852741a`
    .trim()
    .split(/\s+/),
);
