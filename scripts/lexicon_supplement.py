"""What the sources of the generated word lists lack, typed by hand from general knowledge."""

# Verbs whose base is also their past form and participle, and those whose base is only the participle.
UNCHANGED_VERBS = """beset bet bid broadcast burst bust cast cost cut fit forecast hit hurt input knit let offset outbid
overcut preset put quit recast recut reset rid set shed shut slit spit split spread sublet sweat telecast thrust undercut
upset wed wet""".split()
BASE_PARTICIPLES = "become come outrun overcome overrun rerun run".split()

# Names of origins that are thin in the sources, or written there in scripts that leave out vowels.
MALE = """
aamir abbas abd abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelrahman abdirahman abdul abdulaziz
abdulla abdullah abdulrahman abu adel adnan afif ahmad ahmed ahmet akbar akram ala alaa ali alireza amin amir ammar amr
anas anwar arash ardeshir arif asad asghar ashraf asif aslan assad assaf atef avi aviv avigdor avner awad ayman aziz
babak bahram baker bakr bandar bashar bashir basim bassam bassem behrouz benyamin bilal boaz burhan cyrus dani danyal
daoud dariush daud dawood dov ebrahim efraim ehab ehsan ehud elad eli eliezer emad erfan esmail eyal fadi fahad fahd
faisal farhad farid farouk farzad fathi fawzi faysal fayez fouad fuad gadi galal gamal ghassan gholam gilad guy hadi
hafez haidar haim haitham hakim hamad hamdi hamed hamid hamza hamzah hani haroon hasan hashem hashim hassan hatem hazem
hesham hisham hossein houssein hussain hussam hussein ibrahim idan idris ihab ilan imad imran iraj isa ismail issa
itamar itzhak jaber jabir jafar jalal jamal jamil jassim javad jawad kamal kamran karam karim kasim kazem khaled khalid
khalifa khalil khamenei liam mahdi maher mahmood mahmoud mahmud majed majid mansour marwan masoud massoud mazen mehdi
mehran menachem meir mohamad mohamed mohammad mohammed mohsen mokhtar moshe mostafa muammar muhammad muhammed mukhtar
munir murad musa mustafa mutaz nabil nader nadim naftali naguib nahum naim najib nasir nasser nawaf nawaz nayef nidal
nizar noor nouri obaid omar omer osama ossama othman parviz qais qasem qasim qusay rabi rachid rafic rafik rafiq rahim
rajab ramadan rami ramzi ramzan rashad rashed rashid rauf raza reza riad riyad rouhollah ruhollah saad sabri saddam
sadegh sadiq saeed saeb safwan sahar said saif sajjad salah salam saleh salem salim salman sam sami samir sattar saud
sayed sayyed sayyid shahid shahram shai shakir sharif shaul shimon shlomo sohail suhail sulaiman suleiman sultan syed
taha tahir talal tamer tamim tarek tareq tariq tawfiq taysir tzahi uday umar uri usama usman uzi waleed walid wasim
wael yahya yair yaakov yakub yaser yasir yasser yehuda yitzhak yoav yonatan yosef yossi youssef yousef yusuf zaid zayed
zeev zaher zahid zakaria zaki zalmay zia ziad ziyad
kofi kwame kwabena kwaku kwasi yaw kwesi ebo thabo sipho themba jabu mandla bongani lwazi tendai tapiwa tatenda farai
kagiso tebogo lerato kelechi emeka chukwuma obinna nnamdi uche ikenna chidi femi tunde segun kunle babatunde olusegun
goodluck muhammadu yakubu sani ousmane mamadou amadou moussa boubacar cheikh modou ibou abdoulaye souleymane seydou
macky alassane laurent-desire mwai uhuru raila jomo kipchoge eliud haile tesfaye abiy meles kenenisa getachew dawit
yonas tekle isaias abdi abdinasir hailemariam julius sekou patrice mobutu joaquim filipe agostinho
jomo odinga juma bakari rashidi hamisi baraka
arvind ashok amit anil arun atul deepak dilip gaurav harish hemant jagdish jayant kapil karan kartik kunal lalit mahesh
manoj mohan mukesh narendra naresh naveen nikhil nitin pankaj piyush prakash pramod prashant pratap rahul raj rajat
rajeev rajendra rajesh rajiv rakesh ram raman ramesh ravi ravindra rohan rohit sachin sandeep sanjay sanjeev satish
shankar shashi shiv shivraj siddharth srinivas subhash sudhir sumit sundar sunil suraj suresh tarun uday uttam varun
venkat venkatesh vijay vikas vikram vinod vipin virat vishal vivek yash yogesh yogi gurpreet harpreet manmohan jaspreet
satya sundararajan pranab nirav anand aravind bharat chandra chetan dev dinesh girish gopal govind hari imran iqbal
jawaharlal jitendra krishna laxman madhav mahinda gotabaya ranil maithripala chandrika asif zulfikar pervez nawaz bilawal
shehbaz shahbaz yousaf
akihiro akio akira asahi daisuke daichi fumio goro haruki hayato hideki hideo hiro hirofumi hirokazu hiroki hiroshi
hiroto hiroyuki ichiro isamu isao issei jiro jun junichi junichiro kaito katsuya kazuhiro kazuo kei keisuke keita ken
kenichi kenji kenta kenzaburo kenzo kohei koichi koji kosuke makoto manabu masahiro masaki masao masashi masato masaya
masayoshi mitsuo naoki naoto nobu nobuo noboru osamu rui ryo ryota ryu satoru satoshi seiji shigeo shigeru shin shingo
shinichi shinji shinzo shinzou sho shohei shota shun susumu tadashi taichi takahiro takashi takeo takeshi takuya taro
tatsuya tetsuya tomohiro toru toshi toshiro tsuyoshi yasuhiro yasuo yasushi yoshi yoshihide yoshihiko yoshiro yuji yukio
yuki yusuke yuta yutaka yuya
tuan hung dung minh duc thanh quang phong long khanh hieu trung nguyen hoang huy khoa phuc quoc tan thang tien tri
tuong viet vinh xuan
somchai thaksin prayuth prayut abhisit anutin srettha surachai thanathorn pita
aung min thein htun ko zaw win kyaw myint soe
ketut wayan made nyoman joko prabowo susilo bambang budi agus eko sukarno suharto basuki anies ridwan mahathir najib
anwar ismail muhyiddin lim-guan
recep tayyip abdullah kemal mustafa mehmet ahmet murat emre burak cem cenk deniz ekrem selahattin devlet ilham heydar
nursultan kassym-jomart islam shavkat emomali sadyr almazbek gurbanguly serdar
vladimir dmitry dmitri sergei sergey mikhail boris yevgeny evgeny yevgeni alexei aleksei alexey andrei andrey nikita
nikolai nikolay oleg pavel pyotr petr roman ruslan viktor vitaly vladislav vyacheslav yaroslav yuri yury anatoly
arkady gennady georgy grigory igor ilya kirill konstantin leonid lev maxim ramzan rustam stanislav timur vadim valery
valentin vasily volodymyr oleksandr oleksii petro serhiy viacheslav viktor vitali wladimir mykola mykhailo denys dmytro
yevhen yuriy andriy arseniy ihor leonid kyrylo valeriy zurab mikheil giorgi bidzina nikol serzh
slobodan radovan ratko zoran goran milorad aleksandar ivica miroslav zdravko dragan nebojsa novak andrej borut janez
lech jaroslaw donald mateusz andrzej bronislaw radoslaw wojciech zbigniew tadeusz vaclav milos andrej petr viktor
gyorgy ferenc laszlo zoltan istvan janos gabor peter orban traian klaus calin ion nicolae dacian emil boyko rumen
jens anders lars bjorn sven nils ole per leif erik olav haakon knut rasmus soren mette jyrki sauli esko paavo juha
matti timo alexander
jean-claude jean-luc jean-marc jean-marie jean-paul jean-pierre jean-yves jean-michel jean-francois jean-baptiste
pierre-yves francois emmanuel nicolas dominique gerard herve thierry benoit edouard
jose joao luiz luis lula jair dilma aecio fernando geraldo itamar andres enrique evo nicolas rafael lenin hugo juan
alvaro ivan gustavo alberto mauricio cristina nestor felipe vicente carlos ernesto manuel alejandro
patxi iker xabier unai jordi pau oriol artur quim
sean seamus eamon liam padraig ciaran conor declan diarmuid enda micheal niall oisin eoin cormac brendan
tavita sione semisi manasa josefa frank-bainimarama voreqe laisenia
""".split()
FEMALE = """
aaliyah aisha aishah alia aliyah amal amani amina aminah amira anat arwa asma asmaa aya ayat ayelet aysha azadeh azita
basma benazir bothaina bushra dalal dalia dana dina dunya eman fadwa farah faten fatema fatemeh fatima fatimah fatma
fawzia gal galit ghada golda golnaz habiba hadas hadeel hadiya hafsa hagit haifa hala halima hanadi hanan hanin haya
hayat heba hiba hila hind hoda houda huda huma iman inas inbal intisar ibtisam iris israa jamila jumana khadija khadijah
khawla laila lama lamia latifa leila leyla lina liora lubna lujain maha mahnaz mahsa maisa malak malala malika manal
maryam masih mayada maysa mayssa michal mona moran mouna mozn muna muzna nabila nada nadia nadine naima najat najla
nargis nasrin nawal nayyirah nazanin negar neda nesrine nihal niloufar nisreen noa noha nora noura nurit orit orly osnat
parisa rabab rabia rana randa rania rasha rawan raya reem rim rima riham rinat roya ruba rula sabah sabreen sadia saba
safa safaa sahar salma salwa samar samira sana sanaa sara sarit sawsan shadi shahla shaima sharon shatha shaymaa
shirin shira shlomit shula siham sima sivan soraya suha suhair sumaya suzan tahani tahira tamar tzipi umm wafa wafaa
yael yaffa yara yasmin yasmine zahra zainab zakia zaynab zeina zeinab zohra
abena akosua adwoa afua ama efua esi yaa thandi nomvula zodwa nkosazana lindiwe winnie ngozi chioma adaeze amaka ifeoma
nneka chimamanda funke folake yetunde bola aissatou aminata fatou fatoumata mariama oumou ndeye awa khady graca
wangari wangui wanjiku njeri achieng atieno akinyi adhiambo nyambura ellen joyce
aarti alka amrita ananya anita anjali anuradha aparna archana asha bhavna deepa deepika divya gayatri geeta indira jaya
jyoti kajal kalpana kamala kavita kiran lakshmi lata madhu madhuri mamata mayawati meena meera megha mridula nandini
neha nirmala nisha padma pallavi pooja poonam pratibha preeti priya priyanka radha rajni rani rekha renu ritu rupa
sangeeta sarita savita seema shalini shanti sharmila shilpa shobha shreya shweta smita smriti sneha sonia sridevi
sudha sujata sumitra sunita sushma swati uma usha vandana vasundhara vidya
ai akane akemi aki akiko ami asako asuka atsuko aya ayaka ayako ayumi chie chika chikako chisato eiko emi emiko eri
eriko etsuko fumiko hana haruka haruko hiroko hitomi honoka junko kana kanako kaori kaoru kazuko keiko kimiko kumi
kumiko kyoko mai maki makiko mami mana manami mao mari mariko masako mayu mayuko mayumi megumi michiko midori mieko
miho mika mikako miki misaki mitsuko miwa miyuki mizuki momoko nana nanami naoko naomi natsuki natsumi noriko reiko
rena rie rika riko rin sachiko sakura saori satoko sayaka sayuri setsuko shizuka shoko sumiko tamaki tomoko tomomi
yasuko yoko yoshiko yui yuka yukari yuki yukiko yuko yumi yumiko yuri yuriko
anh bich chau dao giang ha hanh hoa hong huong lan lien linh loan mai my ngoc nhung phuong quyen quynh thao thi thu thuy
trang trinh tuyet van yen
yingluck paetongtarn aung-san suu suu-kyi corazon imelda leni gloria megawati puan retno sri siti nur dewi rini
elif ayse fatma zeynep emine hatice merve esra busra tansu meral nursel leyla
svetlana olga tatiana tatyana irina natalia natalya yelena elena ekaterina yekaterina oksana ludmila lyudmila galina
marina larisa nadezhda nadia nadiya valentina vera yulia yuliya julia zhanna anastasia daria darya ksenia polina
alina alla lilia raisa valeria viktoria maryna iryna olena halyna nataliya svitlana tetiana olha kateryna oleksandra
salome maia nino ketevan
ursula angela annegret annalena sahra margrethe mette helle inger erna siv gro vigdis katrin sanna tarja magdalena
eva-maria ewa beata agnieszka malgorzata katarzyna zuzana kolinda vesna ana-brnabic
marine segolene valerie cecile elisabeth anne-marie marie-claude marie-france marie-louise nathalie francoise
dilma marina michelle cristina xiomara violeta laura epsy mireya rigoberta maria-corina
sinead siobhan aoife niamh saoirse grainne roisin caoimhe orla
""".split()

# Syllables that make up Chinese given names in pinyin and Korean given names in their usual spellings.
PINYIN = """an ang bai ban bao bei bin bing bo cai chang chao chen cheng chi chong chun cong da dan de dong en fan fang
fei fen feng fu gang gao guang gui guo hai han hang hao he heng hong hou hua huai huan hui ji jia jian jiang jiao jie jin
jing jiu ju juan jun kai kang ke kun lan lei li lian liang lin ling liu long lu lun man mei meng miao min ming mu na nan
ning pei peng ping qi qian qiang qiao qin qing qiu quan ren rong rou ru rui run sen shan shang shao shen sheng shi shu
shuang shun si song su tai tang tao tian ting tong wan wei wen wu xi xia xian xiang xiao xin xing xiong xiu xu xuan xue
xun ya yan yang yao ye yi yin ying yong yu yuan yue yun ze zhan zhao zhen zheng zhi zhong zhou zhu zhuo zi zong
""".split()
KOREAN = """ae bae beom bin bok bong bum byung byeong chae chan chang cheol chul choon chun dae do dong duk eun ga geun
gi gil gon gu gun gyeong gyu gyun ha hae han hee heon ho hoon hui hun hwa hwan hye hyeok hyeon hyo hyuk hyun hyung ik
il in ja jae jeong ji jin jong joo joon ju jun jung kang keun ki kook kook kuk kun kwan kwang kwon kyeong kyoung kyu
kyun kyung mi min mo moo moon mu myeong myung na nam no oh ok pil ra ri rae rok ryul sam sang se seo seok seol seon
seong seung shik shin si sik sin so sol son soo sook soon su suk sun sung tae taek uk un ung whan wol won woo wook woon
yang ye yeon yeong yo yon yong yoo yoon you young yu yul yun yung""".split()

FAMILY = """
abbasi abbott abdallah abdullah abe abubakar achebe adebayo adeleke adeyemi adichie afolabi afzal agarwal aggarwal
ahluwalia ahmadi ahmadinejad ahmadzai ahn akande akhtar akinola akufo-addo al-abadi al-adel al-assad al-awlaki
al-baghdadi al-bashir al-britani al-ghamdi al-hakim al-hamdi al-harbi al-hariri al-hashemi al-hashimi al-husseini
al-jaafari al-jubeir al-kadhimi al-khalifa al-khatib al-libi al-maktoum al-maliki al-masri al-moallem al-mutairi
al-nahyan al-najjar al-otaibi al-qaddafi al-qahtani al-rashid al-rubaie al-sabah al-sadr al-saud al-shahri al-shami
al-sharaa al-shehri al-sisi al-sistani al-sudani al-tamimi al-thani al-zahrani al-zarqawi al-zawahiri el-baradei
elbaradei el-sisi el-sayed el-masry alavi albayrak aliev aliyev alvarado amini amiri annan ansari anwar arafat aristide
aryal ashkenazi ashrawi ashraf asif atta attia avnery awad ayalon azhar azizi babar bachelet badawi baig bajwa bakhtiari
banda banerjee barak bajrami barghouti barzani barzinji basri bautista begin ben-ami ben-david ben-eliezer ben-gurion
ben-gvir ben-zvi bennani bensalah benyamin bhatt bhattacharya bhattarai bhutto biswas bitar bose botha bouazizi
bouteflika boutros buhari burhan cakir celik cetin chaudhary chaudhry chavez chidambaram chilcot cho choe choi choudhury
chowdhury chukwu chung da-silva dagan dahal dahlan daoud das datta davutoglu de-klerk demir demirtas deng desai deshmukh
deshpande dhawan diab diallo diarra diop diouf djokovic dlamini dos-santos doan dogan duda dutt dutta ebadi ebrahimi
ekwueme elbaz erdogan erdoğan eskandari fahmy farah farouk fayyad fernando feroz gaddafi gadhafi gandhi ganguly gantz
ghani ghanem gill goh gokhale gonzález gopal gowda grewal guha gul gupta habibi haddad haddadi hadi hagai haidari hamas
hamdan hamdi haniyeh haniya haq haque harari hariri hasan hashemi hashimi hassan hayat hazare hekmatyar hentati hoang
hong hosseini houthi htun hu huang hussain hussein huynh hwang ibrahim idris iqbal irani iyer jabari jackson jaffer jain
jaitley jalali jalili jamal jang javadi jawad jayawardene jeong jha jiang jinnah johnson-sirleaf joshi jung jumblatt
kabila kadyrov kagame kahlon kaplan kapoor karami karimi karimov karzai kasparov kassab katz kaur kaya kazmi keita
kenyatta khalil khamenei khamis khan khatami khatib khattak khomeini khoury kibaki kilic kim kimani kishida klitschko
koh koirala koizumi koroma kovalenko kovalev kravchuk krishnamurthy krishnan kuchma kumar kumaratunga kurosawa kurz
kwon kyaw lahoud lapid lavrov le lee levi levin levinson lieberman lim lin liu livni lungu luo lukashenko ma machar
machel madonsela maduro magufuli mahama mahdi mahmood mahmoud majumdar malema malhotra maliki malik mandela mansoor
mansour mansouri masood mathur mbeki mbappe medvedev mehta memon menon meshaal mirza mishra mitra mizrahi mnangagwa
mobutu modi mohamed mohammadi mohammed mokoena moradi morsi mortazavi moussa moussaoui mousavi mubarak mueller mugabe
muhammad mukherjee murthy musa museveni musharraf mustafa mutharika muthui mwangi mwinyi myint nadar nader naidoo naidu
naik nair najafi najib nakamura nakasone naqvi narayan narayanan nasrallah nasser navalny nawaz nazarbayev ndlovu nehru
nemtsov netanyahu neto ngo nguyen nguyễn niazi nkrumah nkurunziza noda ntaganda nujoma nyerere obama obasanjo obi
obiang odhiambo odinga ogunleye oh ojukwu okafor okeke okonjo-iweala okonkwo okoro okoye olmert oluwole omar omari omondi
onyango orban ortega osei othman otieno ouattara oz ozcan ozdemir ozturk pahlavi pak panetta park pasha patel pathak
pawar peres perera pham phan phiri poroshenko prasad premadasa prigozhin putin pyatt qadri qaddafi qureshi rabin rafiq
rafsanjani rahman rahmani rai raisi raja rajapaksa rajapakse rajan rajoy ramaphosa ramos-horta rana ranganathan rao
rashid rasool rathore razavi reddy rehman rezaei rhee roh rouhani rousseff roy saakashvili saberi sabri sachs sadat
sadeghi sadr sahin said saied salah salam saleh salehi salih salim sall sang sankara sanogo sarkozy sarkissian sato
saxena sayeed sehgal sen seth seyed shaath shah shahid shaikh shalev shalom sharansky sharif sharma sharon shavit
shehab sheikh shekau shevardnadze shevchenko shin shinawatra shinde shoigu shukla siddiqi siddiqui silva singh singhal
sinha sinwar sirleaf sisi sisulu siniora skrypnyk smotrich soleimani song soong soros soyinka srinivasan stoltenberg
subramanian suga suh suharto sukarno sukarnoputri suleiman sultan sundaram swamy syed tabatabai tagore taheri takahashi
talabani tamimi tan tanaka tandon tantawi taraki tariq tembo thackeray thaci thapa thomas-greenfield tiwari touadera
toure tran traore trivedi trinh tsai tsang tsipras tsvangirai tudjman tusk tutu tymoshenko umar usman vajpayee
venkataraman verma viljoen vo vu vuong vyas wahid wade wajed walia wang wickremesinghe widodo wong wu xi xu yadav yahya
yanukovych yatsenyuk yavuz yeltsin yilmaz yoo yoon yousef yousafzai yu yudhoyono yun yusuf yushchenko zahedi zaidi zardari
zarif zelensky zelenskyy zelenskiy zhang zhao zheng zhou zhu zia zuma
bai bao bian bo cai cao cen chai chan chang chao chen cheng cheung chi chong chou chow chu chua chung cui dai deng ding
dong dou du duan eng fan fang fei feng fok foo fu gan gao ge geng gong gu guan guo han hao he heng ho hong hou hsiao hsieh
hsu hu hua huang hui hung ip ji jia jian jiang jiao jin jing ju kan kang ke kong ku kung kuo kwan kwok kwong lai lam lan
lang lau law lei leong leung li lian liang liao lien lin ling liu lo long loh lou low lu lui luo lv ma mai man mao mei meng
mi miao min mo mok mu ng ni ning niu ong ou ouyang pan pang pei peng pi ping poon pu qi qian qiao qin qiu qu quan ren
rong ruan shang shao shen sheng shi shu sima situ so soh song su sui sun sze tai tam tan tang tao teng teo tian tien tong
tsai tsang tse tsui tu tung wan wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xuan xue xun yam yan
yang yao yap ye yee yeh yen yeo yeung yi yim yin ying yip you yu yuan yue yuen yun zang zeng zhai zhan zhang zhao zhen
zheng zhong zhou zhu zhuang zhuge zhuo zong zou zuo
ahn bae baek ban bang byun cha chae chang cho choe choi chon chu chun chung do eom eum gang gil go goo gu gwak gwon ha
ham han heo ho hong hur hwang hyun im jang jeon jeong ji jin jo joo ju jun jung kang ki kim ko koh koo ku kwak kwon lee
lim ma maeng min moon mun myung na nah nam namgung noh oh ok pae paik pak park pyo rhee ri ro roh ryoo ryu seo seok seol
seong shim shin sim sin so sohn son song suh sung tak u um wang woo yang yeo yeom yeon yi yoo yoon you yu yun
bui cao chau chu dang dao dinh do doan dong duong ha ho hoang huynh lam le luong luu ly mai ngo nguyen pham phan phung
quach ta tang thai to ton tran trieu trinh truong tu vo vu vuong
""".replace("-klerk", " klerk").replace("da-silva", "da silva").replace("dos-santos", "dos santos").split()
FAMILY_PHRASES = """de klerk|da silva|dos santos|de la cruz|de la rosa|de la torre|de la fuente|de la garza|de la vega|
de la rúa|de leon|de jesus|del rio|del toro|del valle|del castillo|de los santos|de blasio|de niro|de souza|de oliveira|
da costa|di stefano|di pietro|de luca|de rossi|de santis|de vries|de jong|de boer|de wit|de gaulle|de villepin|
van der berg|van den berg|van dijk|van der meer|van der linden|van der merwe|van rompuy|van buren|van houten|van gogh|
van hollen|van susteren|van de velde|van damme|van dam|van dyke|van ness|van horn|van wyk|von trapp|von bismarck|
von der leyen|von braun|von stauffenberg|von hagen|von essen|le pen|le roux|le blanc|la follette|la rocca|st. john|
st. clair|st. pierre|st. james|st. laurent|bin laden|bin salman|bin zayed|bin nayef|bin talal|ben ali|ben gurion|
suu kyi|al assad|al maliki|al sisi|abu ghaith|abu bakr|kim jong|duncan smith|bonham carter|lloyd webber|
lloyd george|vargas llosa|garcía márquez|garcia marquez|lópez obrador|lopez obrador|peña nieto|pena nieto""".replace(
    "\n", "").split("|")

COUNTRY_ALIASES = """united states|united states of america|u.s.|u.s.a.|us|usa|america|u.k.|uk|united kingdom|great britain|
britain|england|scotland|wales|northern ireland|holland|the netherlands|burma|myanmar|ivory coast|cote d'ivoire|
côte d'ivoire|czech republic|czechia|slovakia|macedonia|north macedonia|bosnia|bosnia and herzegovina|herzegovina|
east timor|timor-leste|cape verde|swaziland|eswatini|russia|soviet union|u.s.s.r.|ussr|yugoslavia|czechoslovakia|
east germany|west germany|rhodesia|zaire|congo|democratic republic of congo|democratic republic of the congo|
republic of congo|south korea|north korea|korea|taiwan|people's republic of china|palestine|palestinian territories|
west bank|gaza|gaza strip|vatican|vatican city|holy see|u.a.e.|uae|emirates|united arab emirates|kosovo|crimea|
south sudan|syria|iran|persia|laos|vietnam|south vietnam|north vietnam|moldova|tanzania|bolivia|venezuela|brunei|
micronesia|hong kong|macau|macao|puerto rico|guam|american samoa|bahamas|the bahamas|gambia|the gambia|turkey|türkiye|
turkiye|chechnya|dagestan|abkhazia|south ossetia|nagorno-karabakh|kurdistan|iraqi kurdistan|catalonia|tibet|xinjiang|
greenland|transnistria|somaliland|ceylon|siam|scotland""".replace("\n", "").split("|")
CONTINENTS = """africa|antarctica|asia|europe|north america|south america|central america|latin america|oceania|australasia|
the americas|eurasia""".replace("\n", "").split("|")
REGIONS = """middle east|mideast|near east|far east|southeast asia|south asia|east asia|central asia|western europe|
eastern europe|central europe|european union|scandinavia|balkans|caucasus|baltics|caribbean|west indies|maghreb|levant|
persian gulf|gulf coast|horn of africa|sub-saharan africa|north africa|west africa|east africa|southern africa|sahel|
sahara|sinai|golan heights|kashmir|punjab|bengal|siberia|patagonia|amazon|andes|alps|himalayas|pyrenees|rockies|
rocky mountains|appalachia|appalachians|sierra nevada|great lakes|great plains|midwest|northeast|southwest|southeast|
northwest|pacific northwest|new england|deep south|mid-atlantic|west coast|east coast|sun belt|rust belt|bible belt|
bay area|silicon valley|central valley|hudson valley|wall street|long island|staten island|cape cod|
martha's vineyard|nantucket|upstate new york|southern california|northern california|chicagoland|inland empire|
orange county|los angeles county|napa valley|hollywood|beverly hills|capitol hill|manhattan|brooklyn|queens|bronx|
the bronx|harlem|times square|ground zero|normandy|brittany|provence|burgundy|alsace|bavaria|saxony|tuscany|sicily|
sardinia|corsica|crete|andalusia|basque country|galicia|flanders|wallonia|ulster|yorkshire|cornwall|lancashire|kent|
essex|sussex|surrey|norfolk|suffolk|devon|dorset|midlands|east anglia|highlands|hebrides|orkney|shetland|silesia|
transylvania|galilee|negev|mesopotamia|anatolia|indochina|manchuria|inner mongolia|okinawa|hokkaido|honshu|kyushu|
tasmania|polynesia|melanesia|atlantic ocean|pacific ocean|indian ocean|arctic ocean|arctic|atlantic|pacific|
mediterranean|mediterranean sea|black sea|red sea|caspian sea|baltic sea|north sea|south china sea|english channel|
gulf of mexico|gulf of aden|strait of hormuz|suez canal|panama canal|mississippi river|hudson river|potomac|
rio grande|darfur|tigray|donbas|donbass|helmand|kandahar province|waziristan|fallujah|balochistan|sindh|mindanao|
bali|java|sumatra|borneo|aceh|korean peninsula|arabian peninsula|iberia|crimean peninsula|washington state|
district of columbia|d.c.|washington d.c.|washington, d.c.|new york state""".replace("\n", "").split("|")
PROVINCES = """alberta|british columbia|manitoba|new brunswick|newfoundland|newfoundland and labrador|labrador|nova scotia|
ontario|prince edward island|quebec|québec|saskatchewan|yukon|nunavut|northwest territories|new south wales|victoria|
queensland|south australia|western australia|northern territory|australian capital territory|aguascalientes|
baja california|baja california sur|campeche|chiapas|chihuahua|coahuila|colima|durango|guanajuato|guerrero|hidalgo|
jalisco|michoacán|michoacan|morelos|nayarit|nuevo león|nuevo leon|oaxaca|puebla|querétaro|queretaro|quintana roo|
san luis potosí|san luis potosi|sinaloa|sonora|tabasco|tamaulipas|tlaxcala|veracruz|yucatán|yucatan|zacatecas|
andhra pradesh|arunachal pradesh|assam|bihar|chhattisgarh|goa|gujarat|haryana|himachal pradesh|jharkhand|karnataka|
kerala|madhya pradesh|maharashtra|manipur|meghalaya|mizoram|nagaland|odisha|orissa|rajasthan|sikkim|tamil nadu|
telangana|tripura|uttar pradesh|uttarakhand|west bengal|jammu and kashmir|anhui|fujian|gansu|guangdong|guangxi|guizhou|
hainan|hebei|heilongjiang|henan|hubei|hunan|jiangsu|jiangxi|jilin|liaoning|ningxia|qinghai|shaanxi|shandong|shanxi|
sichuan|yunnan|zhejiang|baden-württemberg|baden-wuerttemberg|bavaria|brandenburg|hesse|lower saxony|
mecklenburg-vorpommern|north rhine-westphalia|rhineland-palatinate|saarland|saxony|saxony-anhalt|schleswig-holstein|
thuringia|lombardy|piedmont|veneto|liguria|emilia-romagna|umbria|lazio|campania|apulia|calabria|abruzzo|basilicata|
andalusia|aragon|asturias|castile and leon|extremadura|galicia|navarre|são paulo|rio de janeiro|minas gerais|bahia|
khyber pakhtunkhwa|balochistan|gauteng|kwazulu-natal|western cape|eastern cape|limpopo|mpumalanga|free state"""
PROVINCES = PROVINCES.replace("\n", "").split("|")
STATE_ABBREVIATIONS = """ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. kans. ky. la. md. mass. mich. minn.
miss. mo. mont. neb. nebr. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. oreg. pa. penn. r.i. s.c. s.d. tenn. tex. vt. va.
wash. w.va. wis. wisc. wyo. n.mex. n.dak. s.dak.""".split()
CITY_ALIASES = """new york|new york city|washington|saint petersburg|st. petersburg|st. louis|st. paul|st. cloud|st. john's|
l.a.|kiev|kyiv|bombay|calcutta|madras|saigon|ho chi minh city|peking|canton|rangoon|yangon|tel aviv|jerusalem|mecca|
medina|mosul|aleppo|homs|raqqa|ramallah|hebron|frankfurt|cologne|munich|nuremberg|the hague|hague|gothenburg|seville|
saragossa|lisbon|oporto|turin|florence|venice|naples|milan|rome|genoa|geneva|zurich|lucerne|bern|prague|brno|warsaw|
krakow|cracow|lviv|odessa|odesa|kharkiv|kharkov|mariupol|moscow|bucharest|belgrade|athens|nicosia|damascus|beirut|
cairo|alexandria|khartoum|mogadishu|tripoli|benghazi|marrakesh|marrakech|tangier|casablanca|brussels|antwerp|ghent|
bruges|copenhagen|vienna|quebec city|mexico city|panama city|guatemala city|kuwait city|sao paulo|rio|
rio de janeiro|havana|washington heights|fort worth|dallas-fort worth|minneapolis-st. paul|twin cities|davos|
guantanamo|guantanamo bay|guantánamo bay|chernobyl|hiroshima|nagasaki|pyongyang|seoul|tokyo|kobe|kyoto""".replace(
    "\n", "").split("|")

# Words no list of names may hold: function words and titles that occur as names somewhere.
NOT_NAMES = """a about above after again against ago all also although always am among an and any are around as at away back be
because been before behind being below between both but by came can could day did do does doing done down during each
either else ever every few first for from get go goes going got had has have he her here hers herself him himself his how
i if in into is it its itself just last least less lot made many me might more most much must my near neither never new no
none nor not now of off often on once one only onto or other others our ours out over own per said same say says second
see seen shall she should since so some still such than that the their theirs them then there these they third this
those though through thus to today together tomorrow too toward two under until up upon us very was way we well were
what when where whether which while who whom whose why with within without would yes yesterday yet you your yours mr mrs
ms miss dr sir madam lord lady prof rev sgt capt lt col gen gov sen rep pres jr sr ii iii iv esq phd md inc corp co ltd
unknown unnamed baby none male female boy girl infant other anonymous name names surname monday tuesday wednesday thursday
friday saturday sunday january february march november december""".split()
